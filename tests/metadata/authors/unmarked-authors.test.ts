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
    "a name on its own line, next to the date",
    `<h1>Bridge opens again</h1><div><p class="text-sm">Anna Obi</p><p class="text-xs">23 November 2026</p></div>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "on one line with the date",
    `<h1>Bridge opens again</h1><p class="muted">23.11.2026 - Anna Obi</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "between the date and the section",
    `<h1>Bridge opens again</h1><p class="muted">23 November 2026 / Anna Obi / News</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "next to an image",
    `<h1>Bridge opens again</h1><div><img src="/a.jpg"><span>Anna Obi</span></div>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "before when it was published",
    `<h1>Bridge opens again</h1><h2>The ferry rests</h2><div><div><ul><li>Anna Obi</li></ul><div>• Published an hour ago</div></div></div>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "before who translated it",
    `<h1>Bridge opens again</h1><h2>The ferry rests</h2><h3>Part 1</h3><p>Anna Obi</p><p>Translated by Ben Ek</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "with the place of each",
    `<h1>Bridge opens again</h1><p>Anna Obi in Hamburg and Ben Ek in Kiel</p><p>23 November 2026</p>${PROSE}`,
    ["Anna Obi", "Ben Ek"],
  ],
  [
    "a place and a day before the text are no author",
    `<h1>Bridge opens again</h1><p><b>PORT ALDER, 23 November 2026</b> -- The council met for the third time to decide.</p>${PROSE}`,
    [],
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
    "a name with an unknown given name",
    `<h1>Bridge opens again</h1><div><p>Sehabur Kirsa</p><time datetime="2026-11-23">today</time></div>${PROSE}`,
    ["Sehabur Kirsa"],
  ],
  ["with the kind of text", `<h1>Bridge opens again</h1><p>Opinion by Sehabur Kirsa</p>${PROSE}`, ["Sehabur Kirsa"]],
  ["with a label for all genders", `<h1>Bridge opens again</h1>${PROSE}<p>Autor*in: Anna Obi</p>`, ["Anna Obi"]],
  ["after a label without a colon", `<h1>Bridge opens again</h1><p>本报记者 李明</p>${PROSE}`, ["李明"]],
  [
    "after the desk's words for its reporter",
    `<h1>Bridge opens again</h1><p>Door onze redacteur Wouter Ek</p>${PROSE}`,
    ["Wouter Ek"],
  ],
  ["after the kind of text", `<h1>Bridge opens again</h1><p>Interview: Anna Obi</p>${PROSE}`, ["Anna Obi"]],
  ["the person interviewed is no author", `<h1>Anna Obi on the bridge</h1><p>Interview: Anna Obi</p>${PROSE}`, []],
  ["before its title", `<h1>Bridge opens again</h1><div>홍길동 기자</div>${PROSE}`, ["홍길동"]],
  [
    "with an e-mail address",
    `<h1>Bridge opens again</h1><p>Anna Obi anna@harbour.test</p><p>23 November 2026</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "with its place and agency",
    `<h1>Bridge opens again</h1><p>Anna OBI/ANKARA, (DHA)</p><p>23 November 2026</p>${PROSE}`,
    ["Anna OBI"],
  ],
  [
    "with a job title",
    `<h1>Bridge opens again</h1><p>Anna Obi, Senior Ferry Analyst</p><p>23 November 2026</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "with an agency",
    `<h1>Bridge opens again</h1><div class="x">Anna Obi avec AFP le 23/11/2026</div>${PROSE}`,
    ["Anna Obi", "AFP"],
  ],
  [
    "linked to a profile",
    `<h1>Bridge opens again</h1><a href="https://letters.test/@anna">Anna Obi</a><p>23 November 2026</p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "a commenter right below a short text",
    `<h1>Bridge opens again</h1><p>23 November 2026</p><div id="comments"><div class="comment"><b>Anna Obi</b> 24 November 2026</div></div>`,
    [],
  ],
  [
    "a reader's response with a profile link",
    `<h1>Bridge opens again</h1>${PROSE}<div class="responses"><div><a href="/@anna">Anna Obi</a> <b>24 November 2026</b></div></div>`,
    [],
  ],
  [
    "the number of a press release",
    `<h1>Bridge opens again</h1><p>Press Release No. 12/2026 of 23 November 2026</p>${PROSE}`,
    [],
  ],
  [
    "words that also occur in the text are not a name",
    `<h1>Bridge opens again</h1><div><p>Ferry Rests</p><time datetime="2026-11-23">today</time></div>${PROSE}<p>When ferry rests, people wait.</p>`,
    [],
  ],
  [
    "a subject of the page is not a name",
    `<h1>Bridge opens again</h1><div><a rel="tag" href="/t/anna-obi">Anna Obi</a><p>Anna Obi</p><time datetime="2026-11-23">today</time></div>${PROSE}`,
    [],
  ],
  [
    "a link to something else is not a name",
    `<h1>Bridge opens again</h1><div><a href="/topic/anna-obi">Anna Obi</a> <time datetime="2026-11-23">today</time></div>${PROSE}`,
    [],
  ],
  [
    "a name with nothing next to it is not a byline",
    `<h1>Bridge opens again</h1><div><p>Anna Obi</p></div>${PROSE}`,
    [],
  ],
  [
    "a byline takes precedence",
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
  [
    "an ordinary word after a date is not a name",
    `<h1>Bridge opens again</h1><p>Sold on 23.11.2026 by the harbour</p>${PROSE}`,
    [],
  ],
])("an author %s", (_why, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test.each([
  ["the site's own name", `<title>Bridge opens again | Anna Obi</title>`, ["Anna Obi"]],
  ["with a word after the name", `<meta property="og:site_name" content="Anna Obi Bridges">`, ["Anna Obi"]],
])("the person whom the domain is named after: %s", (_why, head, expected) => {
  expect(names(`<h1>Bridge opens again</h1>${PROSE}`, head, "https://www.annaobi.test/bridge")).toEqual(expected);
});

test("a domain that is not a person's name yields no author", () => {
  const head = `<title>Bridge opens again | Harbour Post</title>`;
  expect(names(`<h1>Bridge opens again</h1>${PROSE}`, head, "https://www.harbourpost.test/bridge")).toEqual([]);
});

test.each([
  [
    "the byline at the headline wins over that of a teaser in an <article>",
    `<header><h1>Bridge opens again</h1><span class="byline">Anna Obi</span></header>${PROSE.repeat(12)}<article><h3>Ferry rests</h3><span class="byline">Bo Ek</span></article>`,
    ["Anna Obi"],
  ],
  [
    "a byline in a card with another headline is the card's, whatever the classes of its lines",
    `<h1>Bridge opens again</h1>${PROSE}<div class="card"><h3><a href="/b">The island ferry rests again</a></h3><p class="card__meta"><span class="author">Bo Ek</span> 3 Feb 2026</p></div>`,
    [],
  ],
  [
    "a date and a name in an item of a list of links are that item's",
    `<h1>Bridge opens again</h1>${PROSE}<ul><li><a href="/b">The island ferry rests again</a> <small>3 Feb 2026 by Bo Ek</small></li></ul>`,
    [],
  ],
  [
    "an agency may be on its own line",
    `<h1>Bridge opens again</h1><p class="credit">AFP</p><time datetime="2026-11-23">today</time>${PROSE}`,
    ["AFP"],
  ],
  [
    "a name after a dash signs the text before it",
    `<h1>Bridge opens again</h1>${PROSE}<p>— Anna Obi</p>`,
    ["Anna Obi"],
  ],
  ["not if the text goes on", `<h1>Bridge opens again</h1>${PROSE}<p>— Anna Obi</p>${PROSE}`, []],
  [
    "not after a quotation",
    `<h1>Bridge opens again</h1>${PROSE}<blockquote>${PROSE}<p>— Anna Obi</p></blockquote>`,
    [],
  ],
  [
    "a remark in capitals is not a name",
    `<h1>Bridge opens again</h1><p>FOR IMMEDIATE RELEASE<br>23 November 2026</p>${PROSE}`,
    [],
  ],
  [
    "the label of the next fact ends a name",
    `<h1>Bridge opens again</h1><div>作者：李明　发布时间：2026-11-23 09:10　来源：港报</div>${PROSE}`,
    ["李明"],
  ],
  ["a Taiwanese report", `<h1>Bridge opens again</h1><div>記者李佳穎／台南報導</div>${PROSE}`, ["李佳穎"]],
  ["Korean words without a colon", `<h1>Bridge opens again</h1><div>글 홍길동 · 사진 김하준</div>${PROSE}`, ["홍길동"]],
  ["a Vietnamese label", `<h1>Bridge opens again</h1><div>Tác giả: Lê Thu Hà</div>${PROSE}`, ["Lê Thu Hà"]],
  [
    "the source of a motto is not an author",
    `<h1>Bridge opens again</h1><time datetime="2026-11-23">today</time><p>- Anna Obi, 1984</p>${PROSE}`,
    [],
  ],
  [
    "a description of an author is not a name",
    `<h1>Bridge opens again</h1>${PROSE}<div class="author-description">Licensed Pilot, Harbour Master</div>`,
    [],
  ],
  [
    "a linked reviewer is not an author",
    `<h1>Bridge opens again</h1><p class="byline">By <a href="/author/anna">Anna Obi</a>, medically reviewed by <a href="/author/bo">Bo Ek</a></p>${PROSE}`,
    ["Anna Obi"],
  ],
])("%s", (_why, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test("a single name is completed from the full name elsewhere", () => {
  const head = `<title>Bridge opens again</title><meta name="author" content="Anna">`;
  const line = `<div><p>Anna Obi</p><p>23 November 2026</p></div>`;
  expect(names(`<h1>Bridge opens again</h1>${line}${PROSE}`, head)).toEqual(["Anna Obi"]);
  expect(names(`<h1>Bridge opens again</h1>${PROSE}`, head)).toEqual(["Anna"]);
});

test("the copyright line gives the site's owner if the domain has the name", () => {
  const body = `<h1>Bridge opens again</h1>${PROSE}<footer>© 2026 Anna Obi. All rights reserved.</footer>`;
  expect(names(body, undefined, "https://annaobi.test/bridge")).toEqual(["Anna Obi"]);
  expect(names(body, undefined, "https://harbour.test/bridge")).toEqual([]);
});

test.each([
  [
    "in a template with much indentation",
    `<h1>Bridge opens again</h1><p>\n${" ".repeat(120)}By Anna Obi, in <a href="/news">News</a></p>${PROSE}`,
    ["Anna Obi"],
  ],
  [
    "in a class that also names another medium",
    `<h1>Bridge opens again</h1><div><a href="/a"><div class="video-post_author-name">Anna Obi</div><div>Desk</div></a></div>${PROSE}`,
    ["Anna Obi"],
  ],
  ["but not of a picture", `<h1>Bridge opens again</h1><div class="image-author-name">Anna Obi</div>${PROSE}`, []],
  [
    "in a column beside a sidebar",
    `<h1>Bridge opens again</h1><div class="row content-has-sidebar">${PROSE}<p>Written by Anna Obi</p></div>`,
    ["Anna Obi"],
  ],
  [
    "of a Chinese newspaper's desk",
    `<h1>Bridge opens again</h1>${PROSE}<div>(责编：牛明、岳华)</div>`,
    ["牛明", "岳华"],
  ],
  [
    "rather than the job title in a meta element",
    `<meta name="author" content="Marketing and Event Coordinator"><h1>Bridge opens again</h1>${PROSE}<p>By Anna Obi</p>`,
    ["Anna Obi"],
  ],
])("an author is found %s", (_why, body, expected) => {
  expect(names(body)).toEqual(expected);
});

test.each([
  ["the last reader to post", "1.9K views, 6 replies, last post by Anna Obi on 23 November 2026"],
  ["a sponsor", "The best bridges of 2026, sponsored by Anna Obi"],
  ["the owner of a category", "23. November 2026 · Rezepte von Anna Obi · 6 Kommentare"],
  ["a greeting", "Liebe_r Besucher_in"],
  ["a heading with a preposition", "Alternativen zur Brücke"],
])("%s is not an author", (_why, line) => {
  const date = `<time datetime="2026-11-23">23 November 2026</time>`;
  expect(names(`<h1>Bridge opens again</h1><div><p class="date">${line}</p>${date}</div>${PROSE}`)).toEqual([]);
});
