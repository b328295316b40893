import { expect, test } from "vitest";
import { CLASS_SIGNS, type ClassSign, ClassSigns } from "../../../src/extract/kind/class-signs.ts";

function signsOf(...classes: readonly string[]): ClassSign[] {
  const signs = new ClassSigns();
  for (const one of classes) signs.count(one);
  return (Object.keys(CLASS_SIGNS) as ClassSign[]).flatMap((sign, at) =>
    Array<ClassSign>(signs.counts[at] ?? 0).fill(sign),
  );
}

test.each<[string, readonly string[], readonly ClassSign[]]>([
  ["each class name is read on its own", ["row cart blog-post"], ["cart", "post"]],
  ["a sign counts once per element, however many names have it", ["price old-price priceTag"], ["price", "tag"]],
  ["a sign counts once for each element", ["hero", "hero", "row"], ["hero", "hero"]],
  ["a sign does not span two class names", ["read next"], []],
  ["camel-case names are split into words", ["blogPost"], ["post"]],
  ["the last sign of the list counts too", ["tags"], ["tag"]],
])("%s", (_why, classes, expected) => {
  expect(signsOf(...classes)).toEqual(expected);
});
