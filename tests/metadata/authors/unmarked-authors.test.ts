import { expect, test } from "vitest";
import { metadataOf } from "../metadata-of.ts";

const PROSE = `<p>${"The bridge is open again, and the ferry rests. ".repeat(9)}</p>`;
const ofBody = (body: string, head = "<title>Bridge opens again</title>", url?: string) =>
  metadataOf(
    `<html><head>${head}</head><body>${body}</body></html>`,
    url === undefined ? {} : { finalUrl: url, requestedUrl: url },
  );
const names = (...page: Parameters<typeof ofBody>) => ofBody(...page).authors.map(({ name }) => name);

test.each([
  [
    "a name in a line of its own, beside the date",
    `<h1>Bridge opens again</h1><div><p class="text-sm">Anna Obi</p><p class="text-xs">23 November 2026</p></div>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "in one line with the date",
    `<h1>Bridge opens again</h1><p class="muted">23.11.2026 - Anna Obi</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "beside a picture",
    `<h1>Bridge opens again</h1><div><img src="/a.jpg"><span>Anna Obi</span></div>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "above the headline",
    `<div><span>Anna Obi</span> <time datetime="2026-11-23">today</time></div><h1>Bridge opens again</h1>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "in an aside at the headline",
    `<h1>Bridge opens again</h1><aside><img src="/a.jpg"><b>Anna Obi</b></aside>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "a name that is nobody's given name here",
    `<h1>Bridge opens again</h1><div><p>Sehabur Kirsa</p><time datetime="2026-11-23">today</time></div>${PROSE}`,
    ["Sehabur Kirsa"],
  ],
  [
    "words that the text has too are no name",
    `<h1>Bridge opens again</h1><div><p>Ferry Rests</p><time datetime="2026-11-23">today</time></div>${PROSE}<p>When ferry rests, people wait.</p>`,
    [],
  ],
  [
    "nor is a subject of the page",
    `<h1>Bridge opens again</h1><div><a rel="tag" href="/t/anna-obi">Anna Obi</a><p>Anna Obi</p><time datetime="2026-11-23">today</time></div>${PROSE}`,
    [],
  ],
  [
    "nor a link to something else",
    `<h1>Bridge opens again</h1><div><a href="/topic/anna-obi">Anna Obi</a> <time datetime="2026-11-23">today</time></div>${PROSE}`,
    [],
  ],
  ["nor a name with nothing beside it", `<h1>Bridge opens again</h1><div><p>Anna Obi</p></div>${PROSE}`, []],
  [
    "a byline comes before it",
    `<h1>Bridge opens again</h1><div><p>Anna Obi</p><time datetime="2026-11-23">today</time></div><p class="byline">Bo Ek</p>${PROSE}`,
    ["Bo Ek"],
  ],
])("%s", (_why, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test.each([
  [
    "after a date",
    `<h1>Bridge opens again</h1><p class="post-date">23. November 2026, 12:03 Uhr von Ada Obi</p>${PROSE}`,
    ["Ada Obi"],
  ],
  ["one name after a date", `<h1>Bridge opens again</h1><p>23.11.2026 12:03 von Ada</p>${PROSE}`, ["Ada"]],
  ["after a dash", `<h1>Bridge opens again</h1><p><em>---- by Ada Obi</em></p>${PROSE}`, ["Ada Obi"]],
  ["no common word after a date", `<h1>Bridge opens again</h1><p>Sold on 23.11.2026 by the harbour</p>${PROSE}`, []],
])("who wrote, %s", (_why, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test.each([
  ["the site's own name", `<title>Bridge opens again | Anna Obi</title>`, ["Anna Obi"]],
  ["what comes after the name", `<meta property="og:site_name" content="Anna Obi Bridges">`, ["Anna Obi"]],
])("the person whose name the domain is: %s", (_why, head, expected) => {
  expect(names(`<h1>Bridge opens again</h1>${PROSE}`, head, "https://www.annaobi.test/bridge")).toEqual(expected);
});

test("a domain that is no person's name names nobody", () => {
  const head = `<title>Bridge opens again | Harbour Post</title>`;
  expect(names(`<h1>Bridge opens again</h1>${PROSE}`, head, "https://www.harbourpost.test/bridge")).toEqual([]);
});

test.each([
  [
    "the byline at the headline comes before that of a teaser in an <article>",
    `<header><h1>Bridge opens again</h1><span class="byline">Anna Obi</span></header>${PROSE.repeat(12)}<article><h3>Ferry rests</h3><span class="byline">Bo Ek</span></article>`,
    ["Anna Obi"],
  ],
  [
    "an agency may stand in a line of its own",
    `<h1>Bridge opens again</h1><p class="credit">AFP</p><time datetime="2026-11-23">today</time>${PROSE}`,
    ["AFP"],
  ],
  [
    "who is quoted in a motto is no author",
    `<h1>Bridge opens again</h1><time datetime="2026-11-23">today</time><p>- Anna Obi, 1984</p>${PROSE}`,
    [],
  ],
  [
    "what describes an author names nobody",
    `<h1>Bridge opens again</h1>${PROSE}<div class="author-description">Licensed Pilot, Harbour Master</div>`,
    [],
  ],
  [
    "who is linked as the reviewer is no author",
    `<h1>Bridge opens again</h1><p class="byline">By <a href="/author/anna">Anna Obi</a>, medically reviewed by <a href="/author/bo">Bo Ek</a></p>${PROSE}`,
    ["Anna Obi"],
  ],
])("%s", (_why, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test("a single name is completed from where the whole name stands", () => {
  const head = `<title>Bridge opens again</title><meta name="author" content="Anna">`;
  const line = `<div><p>Anna Obi</p><p>23 November 2026</p></div>`;
  expect(names(`<h1>Bridge opens again</h1>${line}${PROSE}`, head)).toEqual(["Anna Obi"]);
  expect(names(`<h1>Bridge opens again</h1>${PROSE}`, head)).toEqual(["Anna"]);
});

test("the line of rights names the site's owner, where the domain has the name", () => {
  const body = `<h1>Bridge opens again</h1>${PROSE}<footer>© 2026 Anna Obi. All rights reserved.</footer>`;
  expect(names(body, undefined, "https://annaobi.test/bridge")).toEqual(["Anna Obi"]);
  expect(names(body, undefined, "https://harbour.test/bridge")).toEqual([]);
});
