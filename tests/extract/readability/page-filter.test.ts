import { type Element, isTag, type ParentNode } from "domhandler";
import { expect, test } from "vitest";
import { PAGE_LIMITS } from "../../../src/dom/limits.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { filtersFor } from "../../../src/extract/readability/page-filter.ts";

const STORY = "<p>The ferry runs again today, and people wave.</p>".repeat(400);
const links = (count: number) => "<li><a href=/a>Harbour</a>".repeat(count);
/** Each repetition has two elements and a text. */
const TOO_MANY = Math.ceil(PAGE_LIMITS.nodes / 2.5) + 1;

/** Names of the elements passed to Readability in its first attempt. */
function given(html: string): Set<string> {
  const page = parsePage(`<!doctype html><body>${html}`);
  const { first } = filtersFor(page);
  const names = new Set<string>();
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children.filter((one): one is Element => isTag(one) && first.keepsElement(one))) {
      names.add(child.name);
      visit(child);
    }
  };
  visit(page);
  return names;
}

test("passes all likely elements", () => {
  expect(given(`<main>${STORY}</main><ul>${links(10)}</ul><section class=sidebar>Ferry</section>`)).toEqual(
    new Set(["html", "head", "body", "main", "p", "ul", "li", "a"]),
  );
});

test("passes only the part with nearly all the text, and its ancestors, when a page has too many nodes", () => {
  expect(given(`<main>${STORY}</main><ul>${links(TOO_MANY)}</ul>`)).toEqual(new Set(["html", "body", "main", "p"]));
});

test("refuses a page whose text has too many nodes", () => {
  expect(() => given(`<main>${"<p>Harbour</p>".repeat(Math.ceil(PAGE_LIMITS.nodes / 1.5))}</main>`)).toThrow(
    "may be article",
  );
});
