import { expect, test } from "vitest";
import { HEADLINE_FEATURES } from "../../../src/extract/kind/headline-features.ts";
import type { KindSubject } from "../../../src/extract/kind/kind-feature.ts";
import type { Metadata } from "../../../src/stated-metadata.ts";

test.each([
  ["guide words", "How to moor a boat", 1],
  ["guide words", "¿Qué barco comprar?", 1],
  ["guide words", "Howard moors his boat", 0],
  ["number first", "10 harbours for the winter", 1],
  ["size in the headline", "Deck oil, 750 ml", 1],
  ["model numbers", "Winch XR40 reviewed", 1 / 3],
  ["divided headline", "Hull cleaning | Divers of Leith", 1],
  ["headline is a sentence", "The bridge opens on Friday.", 1],
  ["asking headline", "Which belt for my engine?", 1],
])("%s: %s", (name, headline, expected) => {
  const subject = { metadata: { headline } as Metadata } as KindSubject;
  expect(HEADLINE_FEATURES.find((feature) => feature.name === name)?.read(subject)).toBeCloseTo(expected);
});

test("a page without a headline has none of them", () => {
  const subject = { metadata: { headline: null } as Metadata, census: { mainHeading: "" } } as KindSubject;
  for (const { read } of HEADLINE_FEATURES) expect(read(subject)).toBe(0);
});
