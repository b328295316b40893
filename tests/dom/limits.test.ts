import { expect, test } from "vitest";
import { PAGE_LIMITS } from "../../src/dom/limits.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`).join(" ");

// <html>, <head> and <body> count too.
test.each([
  ["characters", `<!--${"x".repeat(PAGE_LIMITS.characters - 7)}-->`],
  ["characters of text", `<p>${"x".repeat(PAGE_LIMITS.text)}</p><script>${"x".repeat(1000)}</script>`],
  ["characters of text in nested elements", `${"<div>".repeat(98)}${"x".repeat(PAGE_LIMITS.textDepths / 100)}`],
  ["nested elements", "<div>".repeat(PAGE_LIMITS.depth - 2)],
  ["elements", "<br>".repeat(PAGE_LIMITS.parsedElements - 3)],
  ["attributes on one element", `<p ${attributes(PAGE_LIMITS.attributes)}>`],
  ["nested elements", "<div>".repeat(100) + "<i></i>".repeat(14_000)],
])("%s up to the limit are accepted", (_what, html) => {
  expect(() => parsePage(html)).not.toThrow();
});

test.each([
  ["characters", `<!--${"x".repeat(PAGE_LIMITS.characters - 6)}-->`],
  ["characters of text", `<p>${"x".repeat(PAGE_LIMITS.text + 1)}`],
  ["characters of text", `<table>${"x".repeat(PAGE_LIMITS.text + 1)}`],
  ["characters of text in nested elements", `${"<div>".repeat(98)}${"x".repeat(PAGE_LIMITS.textDepths / 99)}`],
  ["nested elements", "<div>".repeat(PAGE_LIMITS.depth - 1)],
  ["elements", "<br>".repeat(PAGE_LIMITS.parsedElements - 2)],
  ["attributes on one element", `<p ${attributes(PAGE_LIMITS.attributes + 1)}>`],
  ["nested elements", "<div>".repeat(100) + "<i></i>".repeat(15_000)],
])("%s past the limit are too complex", (what, html) => {
  expect(() => parsePage(html)).toThrow(
    expect.objectContaining({ code: "too-complex", message: expect.stringContaining(what) }),
  );
});

test("an attribute with a value over the limit is dropped, and the page is read", () => {
  const page = (length: number) => parsePage(`<!doctype html><p data-x="${"x".repeat(length)}">`);
  const kept = JSON.stringify(page(PAGE_LIMITS.attributeCharacters).children, ["children", "attribs", "data-x"]);
  const dropped = JSON.stringify(page(PAGE_LIMITS.attributeCharacters + 1).children, ["children", "attribs", "data-x"]);
  expect(kept.length - dropped.length).toBeGreaterThan(PAGE_LIMITS.attributeCharacters - 100);
});

test("a label over its limit is truncated", () => {
  const document = parsePage(`<!doctype html><p class="${"x".repeat(20_000)}">`);
  const attributes = JSON.stringify(document.children, ["children", "attribs", "class"]);
  expect(attributes).toContain("x".repeat(PAGE_LIMITS.labelCharacters));
  expect(attributes).not.toContain("x".repeat(PAGE_LIMITS.labelCharacters + 1));
});

test.each(["html", "body"])("attributes of a second <%s> count towards the first", (name) => {
  const attributes = (count: number, of: string) => Array.from({ length: count }, (_, i) => `${of}${i}`).join(" ");
  const page = (count: number) =>
    `<!doctype html><html><body><${name} ${attributes(count, "a")}><${name} ${attributes(count, "b")}>`;
  expect(() => parsePage(page(PAGE_LIMITS.attributes / 2))).not.toThrow();
  expect(() => parsePage(page(PAGE_LIMITS.attributes / 2 + 1))).toThrow("attributes on one element");
  const [long] = parsePage(
    `<!doctype html><html><body><${name} data-x="${"x".repeat(PAGE_LIMITS.attributeCharacters + 1)}">`,
  ).children;
  expect(JSON.stringify(long, ["children", "attribs", "data-x"])).not.toContain("xx");
});

test("the content of a meta element over the limit is truncated", () => {
  const document = parsePage(`<!doctype html><meta name="author" content="${"x".repeat(20_000)}">`);
  const attributes = JSON.stringify(document.children, ["children", "attribs", "content"]);
  expect(attributes).toContain("x".repeat(PAGE_LIMITS.metaCharacters));
  expect(attributes).not.toContain("x".repeat(PAGE_LIMITS.metaCharacters + 1));
});
