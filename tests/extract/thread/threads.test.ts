import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";
import { MAX_GROWTH, timeGrowth } from "../../growth.ts";

const TEXTS = [
  "My winch slips when the rope is wet, and the brake has been adjusted twice since the spring. What should I look at next?",
  "Ours did the same until we changed the pads. The old ones were glazed, which you only see when they are off.",
  "Seconded. Clean the drum with spirit first, and let it dry for a night before the new pads go on.",
  "Thank you both: the pads were as smooth as glass. It has held since Tuesday.",
];
const NAMES = ["anna_k", "Old Salt", "drumsander", "anna_k"];

const thread = (
  posts: string,
) => `<!doctype html><html lang="en"><head><title>Winch slips when wet | Harbour Forum</title></head>
  <body class="forum viewtopic"><div class="nav"><a href="/forum/">Forum index</a> <a href="/forum/deck">Deck gear</a> <a href="/login">Log in</a> <a href="/register">Register</a></div>
  <h1>Winch slips when wet</h1><p class="stats">4 posts, 312 views</p>${posts}
  <div class="jump"><a href="/forum/engines">Engines</a> <a href="/forum/sails">Sails</a></div>
  <p class="notice">You need to be a member to reply in this forum. Registration is free and takes a minute of your time.</p></body></html>`;

/** A panel about the author, the text, a signature and buttons. */
const boxed = (at: number) => `<article class="message js-post" id="post-${100 + at}"><div class="message-user">
  <a class="username" href="/members/${at}/">${NAMES[at]}</a><dl><dt>Joined</dt><dd>Mar 3, 2019</dd><dt>Messages</dt><dd>${at * 31 + 7}</dd></dl></div>
  <div class="message-main"><header><time datetime="2026-11-0${at + 1}T10:00:00Z">Nov ${at + 1}, 2026</time> <a href="#post-${100 + at}">#${at + 1}</a></header>
  <div class="message-body"><p>${TEXTS[at]}</p><a role="button">Click to expand</a></div>
  <div class="signature">Sailing is slow travel with wet feet.</div>
  <footer><a href="/like/${at}">Like</a> <a href="/quote/${at}">Reply with quote</a></footer></div></article>`;

/** Tables, without a class for the author, and the date in words. */
const tabled = (
  at: number,
) => `<table class="post"><tr><td class="side"><b><a href="/profile.php?id=${at}">${NAMES[at]}</a></b><br>Deckhand</td>
  <td><div class="line">Posted: 2026-11-0${at + 1} 10:0${at}</div><div class="postbody">${TEXTS[at]}</div></td></tr></table>`;

/** An answer with readers' remarks on it. */
const answered = (at: number) => `<div class="answer"><div class="prose"><p>${TEXTS[at]}</p></div>
  <div class="signed">answered <span title="2026-11-0${at + 1} 10:00:00Z">2 weeks ago</span> <a href="/users/${at}/">${NAMES[at]}</a></div>
  <ul>${at === 1 ? [1, 2, 3].map((n) => `<li class="remark"><span class="remark-text">Remark ${n} on this, which is shorter than the answer.</span> <a href="/users/9${n}/">remarker</a> <span title="2026-11-10 10:00:00Z">a week ago</span></li>`).join("") : ""}</ul></div>`;

function extract(html: string, url = "https://forum.example.com/viewtopic.php?t=12") {
  return extractArticle(pageFromHtml(html, url, "2026-11-26T00:00:00.000Z"));
}

describe("a thread is extracted with every post", () => {
  test.each([
    ["boxes with a panel about the author", boxed, "Nov 2, 2026"],
    [
      "a form around all posts",
      (at: number) => (at === 0 ? '<form action="/moderate">' : "") + boxed(at),
      "Nov 2, 2026",
    ],
    ["tables", tabled, "Posted: 2026-11-02 10:01"],
    ["answers with remarks", answered, "2 weeks ago"],
  ])("%s", (_, post, date) => {
    const { articleBody, pageKind, quality } = extract(thread(TEXTS.map((_, at) => post(at)).join("\n")));
    expect(pageKind?.kind).toBe("forum");
    for (const text of TEXTS) expect(articleBody).toContain(text);
    expect(articleBody).toMatch(/^anna_k, /);
    expect(articleBody).toContain(`Old Salt, ${date}`);
    expect(articleBody).not.toMatch(
      /Remark 2|Click to expand|Reply with quote|wet feet|a member to reply|Deckhand|Joined/,
    );
    expect(quality.reasons.join(" ")).not.toContain("prose in the page's main part");
  });
});

/** Rows of a table that are built alike, below a question that is not. */
const rows = (
  count: number,
) => `<table class="top"><tr><td class="title"><a href="item?id=1">Ask: winch slips when wet</a></td></tr>
  <tr><td>55 points by <a href="user?id=anna_k">anna_k</a> <span title="2026-11-01T10:00:00">3 weeks ago</span></td></tr><tr><td><div class="toptext">${TEXTS[0]}</div></td></tr></table>
  <table class="tree">${TEXTS.slice(1, count)
    .map(
      (text, at) =>
        `<tr class="row"><td><a href="user?id=${NAMES[at + 1]}" class="from">${NAMES[at + 1]}</a> <span title="2026-11-0${at + 2}T10:00:00">2 weeks ago</span><div class="text">${text}</div></td></tr>`,
    )
    .join("")}</table>`;

/** A question in the box of the heading, and answers that microdata marks. */
const asked = (
  count: number,
) => `<div itemscope itemtype="http://schema.org/Question"><div class="head"><h1>Winch slips when wet</h1><div class="detail"><span class="rich">${TEXTS[0]}</span></div></div>
  <div class="list">${TEXTS.slice(1, count)
    .map(
      (text, at) =>
        `<div class="item" itemscope itemtype="http://schema.org/Answer"><div class="by"><a href="/people/${at}">${NAMES[at + 1]}</a></div><span class="rich copyrighted" itemprop="text">${text}</span><div>Posted 2026-11-0${at + 2} 10:00</div></div>`,
    )
    .join("")}</div></div>`;

/** The date in a box before that of the post. */
const headed = (count: number) =>
  `<h1>Winch slips when wet</h1><div class="replies">${TEXTS.slice(0, count)
    .map(
      (text, at) =>
        `<div class="reply-head"><span>November ${at + 1}, 2026 at 10:00</span></div><div class="reply"><div class="reply-author"><a href="/users/${at}/">${NAMES[at]}</a></div><div class="reply-text"><p>${text}</p></div></div>`,
    )
    .join("")}</div>`;

/** An issue of a code host, where each post is a “comment”. */
const issue = (count: number) =>
  `<main><h1>Winch slips when wet #12</h1><div>Open. ${count} comments</div>${TEXTS.slice(0, count)
    .map(
      (text, at) =>
        `<div class="timeline-comment"><h3><a class="author" href="/${NAMES[at]}">${NAMES[at]}</a> commented <relative-time datetime="2026-11-0${at + 1}T10:00:00Z">Nov ${at + 1}, 2026</relative-time></h3><div class="comment-body"><p>${text} ${text}</p></div></div>`,
    )
    .join("")}</main>`;

const bare = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Winch slips when wet</title></head><body><div><a href="/">Harbour</a> <a href="/new">New</a> <a href="/login">Log in</a></div>${body}</body></html>`;

describe("a thread is told by its posts", () => {
  test.each([
    ["a question built differently from its answers", rows, 3, "https://harbour.example.com/item?id=1"],
    ["a question with one answer", asked, 2, "https://harbour.example.com/question/1"],
    ["dates in boxes of their own", headed, 3, "https://harbour.example.com/topic/winch-slips"],
    ["posts that are called comments", issue, 4, "https://code.example.com/harbour/winch/issues/12"],
  ])("%s", (_, build, count, url) => {
    const { articleBody, outcome, pageKind } = extract(bare(build(count)), url);
    expect({ outcome, kind: pageKind?.kind }).toEqual({ outcome: "article", kind: "forum" });
    for (const text of TEXTS.slice(0, count)) expect(articleBody).toContain(text);
    expect(articleBody).toContain("Old Salt, ");
  });
});

test.each([
  [
    "an article",
    (text: string) => `<article><h1>The pier</h1><time>2 November 2026</time><div>${text}</div></article>`,
  ],
  [
    "a line that counts the comments below it",
    (text: string) =>
      `<div class="post"><h2>The pier</h2><p>${text} ${text}</p></div><div><h3>There are many thoughts on “The pier”, which is closed</h3></div>`,
  ],
  ["paragraphs without a box", (text: string) => `<h1>The pier</h1><p>${text}</p><p>${text}</p><p>${text}</p>`],
])("a short post of a blog with more comments is no thread: %s", (_, opening) => {
  const comments = [...TEXTS, ...TEXTS].map(
    (text, at) =>
      `<div class="entry"><a href="/users/${at}">${NAMES[at % 4]}</a> <time>November ${at + 3}, 2026</time><p>${text}</p></div>`,
  );
  const html = bare(
    `${opening("The winches on the north pier are replaced until the spring, which costs twice what was planned.")}<section>${comments.join("")}</section>`,
  );
  const { pageKind } = extract(html, "https://www.example.org/community/news/winches-of-the-north-pier");
  expect(pageKind?.kind).toBe("article");
});

test("an article with comments of its own build below is not a thread", () => {
  const entry = (name: string, at: number, text: string) =>
    `<div class="entry"><a href="/users/${at}">${name}</a> <time>November ${at + 3}, 2026</time><div class="text">${text}</div></div>`;
  const article = TEXTS.map((text) => `<p>The harbour office writes: ${text} ${text}</p>`).join("");
  const comments = ["Good to know, thank you.", "Which pier is that, the north one?", "The north one, as I read it."];
  const html = bare(
    [article, ...comments.map((text) => `<p>${text}</p>`)]
      .map((text, at) => entry(NAMES[at % 4] ?? "", at, text))
      .join(""),
  );
  const { pageKind } = extract(html, "https://www.example.org/item?id=12");
  expect(pageKind?.kind).toBe("article");
});

test("the author of a thread is that of its first post", () => {
  const { authors, provenance } = extract(thread(TEXTS.map((_, at) => boxed(at)).join("\n")));
  expect(authors).toEqual([{ name: "anna_k", url: null, kind: "Person" }]);
  expect(provenance.authors).toMatchObject({ source: "text:post", rejected: [{ raw: "Old Salt" }] });
});

test("what is not in a post is accounted for", () => {
  const { removals } = extract(thread(TEXTS.map((_, at) => boxed(at)).join("\n")));
  expect(removals.filter(({ rule }) => rule === "outside-posts").map(({ text }) => text)).toContainEqual(
    expect.stringContaining("You need to be a member to reply"),
  );
});

test("readers' comments below an article are not taken for a thread", () => {
  const paragraphs = TEXTS.map((text) => `<p>The harbour office writes: ${text} ${text}</p>`).join("");
  const html = `<!doctype html><html lang="en"><head><title>Winches of the fleet are checked</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Winches of the fleet are checked","datePublished":"2026-11-01"}</script></head>
    <body><main><article><h1>Winches of the fleet are checked</h1>${paragraphs}</article>
    <section class="comments">${TEXTS.map((_, at) => boxed(at)).join("")}</section></main></body></html>`;
  const { articleBody, pageKind } = extract(html, "https://news.example.com/2026/11/winches-of-the-fleet");
  expect(pageKind?.kind).toBe("article");
  expect(articleBody).toContain("The harbour office writes");
  expect(articleBody).not.toContain("Old Salt");
});

test("the time of a thread grows with its posts", () => {
  const posts = (count: number) => thread(Array.from({ length: count }, (_, at) => boxed(at % 4)).join(""));
  expect(timeGrowth((count) => extract(posts(count)), 40)).toBeLessThan(MAX_GROWTH);
});

test("an issue with two short posts below its title is a thread, though panels and notices have a third of the text", () => {
  const post = (
    at: number,
  ) => `<div class="TimelineItem"><div class="timeline-comment"><div class="timeline-comment-header">
    <h3><strong><a class="author" href="/${NAMES[at]}">${NAMES[at]}</a></strong> commented <relative-time datetime="2026-11-0${at + 1}T10:00:00Z">Nov ${at + 1}, 2026</relative-time></h3></div>
    <table><tbody><tr><td class="comment-body markdown-body"><p>${TEXTS[at]}</p></td></tr></tbody></table></div></div>`;
  const html = `<!doctype html><html lang="en"><head><title>Winch slips when wet · Issue #12 · harbour/winch</title></head><body>
    <main><nav><ul><li><a href="/c">Code</a></li><li><a href="/i">Issues 4</a></li></ul></nav><h1><bdi>Winch slips when wet</bdi> <span>#12</span></h1>
    <div><span>Open</span><a class="author" href="/anna_k">anna_k</a> opened this issue <relative-time datetime="2026-11-01T10:00:00Z">Nov 1, 2026</relative-time> · 1 comment</div>
    <div class="discussion">${post(0)}${post(1)}</div><div class="signed-out"><a href="/join">Sign up for free</a> to join this conversation here. Already have an account? <a href="/login">Sign in to comment</a></div>
    <div class="sidebar"><div>Assignees<p>No one assigned to this</p></div><div>Labels<p>None of them yet</p></div></div></main></body></html>`;
  const { pageKind, articleBody } = extract(html, "https://code.example.com/harbour/winch/issues/12");
  expect(pageKind?.kind).toBe("forum");
  for (const text of TEXTS.slice(0, 2)) expect(articleBody).toContain(text);
});
