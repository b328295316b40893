import { readdirSync, readFileSync } from "node:fs";
import render from "dom-serializer";
import type { Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { describe, expect, test } from "vitest";
import { applyRules } from "../../src/clean/clean.ts";
import { rulesAfter, rulesBefore } from "../../src/clean/rules/index.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { CONTEXT } from "./context.ts";

const CASES = new URL("./cases/", import.meta.url);

const rules = [...new Set([...rulesBefore, ...rulesAfter])];
const files = readdirSync(CASES).sort();

function bodyOf(html: string): Element {
  return getElementsByTagName("body", parsePage(html))[0] as Element;
}

/** Ignores white space between elements, which belongs to the case file's layout. */
function shown(body: Element): string {
  return render(body.children, { encodeEntities: false })
    .replace(/\s+/g, " ")
    .replace(
      / ?(<\/?(?:address|article|aside|blockquote|div|dl|dt|dd|figure|figcaption|footer|form|h[1-6]|header|hr|li|nav|ol|p|pre|section|table|tbody|tr|td|th|ul)[^>]*>) ?/g,
      "$1",
    )
    .trim();
}

describe.each(rules)("$name", (rule) => {
  const cases = files.filter((file) => file.startsWith(`${rule.name}.`));

  test("has a case file and a reason", () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(rule.why).toMatch(/\.$/);
  });

  test.each(cases)("%s", (file) => {
    const [given = "", becomes = ""] = readFileSync(new URL(file, CASES), "utf8").split("<!-- becomes -->");
    const body = bodyOf(given);
    applyRules([rule], body, CONTEXT);
    expect(shown(body)).toBe(shown(bodyOf(becomes)));
    const trailOfSecondTime = applyRules([rule], body, CONTEXT).filter((removal) => removal.text !== "");
    expect(trailOfSecondTime).toEqual([]);
  });
});

/** A case without an effect proves nothing; a case with nothing left does not show what the rule spares. */
function readCase(file: string): { readonly isChanged: boolean; readonly left: string } {
  const [given = "", becomes = ""] = readFileSync(new URL(file, CASES), "utf8").split("<!-- becomes -->");
  const left = shown(bodyOf(becomes));
  return { isChanged: shown(bodyOf(given)) !== left, left: left.replace(/<[^>]*>/g, "").trim() };
}

/** It removes what a site's data says, and is tested in tests/sites. */
const DATA_DRIVEN_RULE = "remove-for-site";

test.each(rules.map(({ name }) => name).filter((name) => name !== DATA_DRIVEN_RULE))(
  "%s has a case that it changes, and one in which prose remains",
  (name) => {
    const cases = files.filter((file) => file.startsWith(`${name}.`)).map(readCase);
    expect(
      cases.some(({ isChanged }) => isChanged),
      "Write a case in which the rule removes something.",
    ).toBe(true);
    expect(
      cases.some(({ left }) => left !== ""),
      "Write a case that shows what the rule spares.",
    ).toBe(true);
  },
);

test("every file in rules/ is listed in rules/index.ts", async () => {
  const folder = new URL("../../src/clean/rules/", import.meta.url);
  const listed = new Set(rules.map(({ name }) => `${name}.ts`));
  const unlisted = readdirSync(folder).filter((file) => file !== "index.ts" && !listed.has(file));
  expect(unlisted, "Add the rule to rulesBefore or rulesAfter in src/clean/rules/index.ts.").toEqual([]);
});

test("every case file belongs to a rule", () => {
  const names = new Set(rules.map((rule) => rule.name));
  expect(files.filter((file) => !names.has(file.split(".")[0] ?? ""))).toEqual([]);
});

test("no two rules share a name", () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
});
