import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { implForWrapper } from "../../../src/dom/jsdom-internals.ts";
import { closest, matches, query } from "../../../workers/jsdom/selectors.ts";

const { document } = new JSDOM("<base><base href='/a'><p><template></template></p><template></template>").window;
const scope = implForWrapper(document);

test.each(["template", "base[href]", "p", "base[target]"])("%s matches what jsdom matches", (selector) => {
  const all = [...document.querySelectorAll(selector)].map(implForWrapper);
  expect(query(scope, selector, false)).toEqual(all);
  expect(query(scope, selector, true)).toBe(all[0] ?? null);
});

test("every other selector throws", () => {
  for (const selector of ["p > template", ".a", "*", "p,template"])
    expect(() => query(scope, selector, false), selector).toThrow("left out");
  for (const query of [matches, closest]) expect(query).toThrow("left out");
});
