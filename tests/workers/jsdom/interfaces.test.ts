import { createRequire } from "node:module";
import { expect, test } from "vitest";

interface Interfaces {
  getInterfaceWrapper(name: string): unknown;
}

const require = createRequire(import.meta.url);
// jsdom's modules import each other in a circle: its entry has to be loaded first.
const { JSDOM } = require("jsdom");
const ours: Interfaces = require("../../../workers/jsdom/interfaces.cjs");
// Its path is not exported; the bundle replaces it under the names that jsdom's own modules use.
const theirs: Interfaces = require("../../../node_modules/jsdom/lib/jsdom/living/interfaces.js");
const window = new JSDOM().window;

test("a retained interface is jsdom's own, and every element has one", () => {
  const names = Object.getOwnPropertyNames(window).filter((name) => theirs.getInterfaceWrapper(name) !== undefined);
  const kept = names.filter((name) => ours.getInterfaceWrapper(name) !== undefined);
  expect(kept.length).toBeGreaterThan(100);
  for (const name of kept) expect(ours.getInterfaceWrapper(name), name).toBe(theirs.getInterfaceWrapper(name));
  const elements = names.filter((name) => /^(?:HTML|SVG)\w*Element$/.test(name));
  expect(elements.filter((name) => !kept.includes(name))).toEqual([]);
});

test("style sheets, requests and sockets are left out", () => {
  for (const name of ["CSSStyleSheet", "CSSStyleProperties", "XMLHttpRequest", "WebSocket", "FileReader"])
    expect(ours.getInterfaceWrapper(name), name).toBeUndefined();
});
