import { expect, test } from "vitest";
import { metadataOf } from "../metadata-of.ts";

const PROSE = `<p>${"The bridge is open again, and the ferry rests. ".repeat(9)}</p>`;
const ofBody = (body: string, head = "<title>Bridge opens again</title>") =>
  metadataOf(`<html><head>${head}</head><body><h1>Bridge opens again</h1>${body}${PROSE}</body></html>`);
const names = (...page: Parameters<typeof ofBody>) => ofBody(...page).authors.map(({ name }) => name);

test.each([
  ["an author page", `<div><a href="/blog/author/anna-obi">Anna Obi</a></div>`, ["Anna Obi"]],
  [
    "a path that ends with the name, beside the date",
    `<div><a href="/about/instructors/anna-obi">Anna Obi</a></div><div>23 November 2026</div>`,
    ["Anna Obi"],
  ],
  ["the same without a sign of a byline", `<div><a href="/doctors/anna-obi">Anna Obi</a></div>`, []],
  [
    "several people in one line",
    `<p><a href="/team/anna-obi">Anna Obi</a>, <a href="/team/ben-ek">Ben Ek</a> and <a href="/team/clara-im">Clara Im</a></p>`,
    ["Anna Obi", "Ben Ek", "Clara Im"],
  ],
  [
    "people with their roles in a list",
    `<ul><li><a href="/by/anna">Anna Obi</a><div>Reporter</div></li><li><a href="/by/ben">Ben Ek</a><div>Editor</div></li></ul>`,
    ["Anna Obi", "Ben Ek"],
  ],
  ["a single name", `<div><a href="/author/anna/">Anna</a></div>`, ["Anna"]],
  ["a subject's page", `<div><a href="/tags/anna-obi">Anna Obi</a></div>`, []],
  ["a row of subjects", `<p><a href="/world/anna-obi">Anna Obi</a><a href="/world/tides">Tide Tables</a></p>`, []],
  [
    "a link in a sentence",
    `<p>In the town of <a href="/people/anna-obi">Anna Obi</a> the tide was read by hand.</p>`,
    [],
  ],
  ["a member of a forum", `<div><a href="/u/3291/Anna-Obi">Anna Obi</a></div>`, []],
  ["where readers register", `<div><a href="/user/register">Register</a></div>`, []],
  ["a reviewer", `<p>Reviewed by <a href="/experts/anna-obi">Anna Obi</a></p>`, []],
])("a link below the headline: %s", (_case, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test("a person linked below the headline comes before the publisher in JSON-LD", () => {
  const publisher = `<script type="application/ld+json">{"@type":"Article","headline":"Bridge opens again","author":{"@type":"Organization","name":"Harbour Post"}}</script>`;
  const byline = `<div><a href="/staff/29/anna-obi/">Anna Obi</a></div>`;
  expect(names(byline, `<title>Bridge opens again</title>${publisher}`)).toEqual(["Anna Obi"]);
});
