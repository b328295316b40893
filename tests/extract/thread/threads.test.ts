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
