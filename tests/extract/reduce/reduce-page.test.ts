import { expect, test } from "vitest";
import { PAGE_LIMITS } from "../../../src/dom/limits.ts";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { makePage } from "../make-page.ts";

const WORDS = "ferry harbour bridge council engineer budget winter report island storm captain ticket river".split(" ");
const word = (index: number) => WORDS[(index * 7 + (index % 11)) % WORDS.length] as string;
const sentence = (index: number) =>
  `On day ${index} the ${word(index)} met the ${word(index + 1)}, and nobody at the ${word(index + 2)} said that it was late.`;
const many = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join("");
const paragraphs = (count: number) => many(count, (index) => `<p>${sentence(index)} ${sentence(index + 50)}</p>`);
const ARTICLE = paragraphs(40);

function extract(body: string) {
  return extractArticle(
    makePage(`<!doctype html><html lang=en><head><title>The ferry returns</title></head><body>${body}</body></html>`),
  );
}

const reduction = (article: ReturnType<typeof extract>) => article.removals.find(({ rule }) => rule === "reduce-page");

test("a tutorial with 27,000 elements of highlighted code retains its code and language", () => {
  const line = (index: number) =>
    `<span class=line><span><span class=k>let</span> <span class=n>${word(index)}</span> <span class=o>=</span> <span class=v>${index}</span><span>;</span></span></span>\n`;
  const blocks = many(30, (block) => {
    const code = many(125, (index) => line(block * 125 + index));
    return `<p>${sentence(block)}</p><div class=highlight><pre><code class="language-js">${code}</code></pre></div>`;
  });
  const { outcome, articleBody, articleBodyHtml, removals } = extract(`<article><h1>Ferries</h1>${blocks}</article>`);
  expect(outcome).toBe("article");
  expect(articleBodyHtml.match(/class="language-js"/g)).toHaveLength(30);
  expect(articleBody).toContain(`\nlet ${word(3749)} = 3749;`);
  expect(removals.map(({ rule }) => rule)).not.toContain("reduce-page");
});

test("a transcript with a span per word retains every word", () => {
  const spoken = many(
    150,
    (line) => `<p>${many(120, (index) => `<span data-at=${index}>${word(line + index)}</span> `)}</p>`,
  );
  expect(extract(`<article><h1>The ferry returns</h1>${spoken}</article>`).wordCount).toBe(18_000);
});

const comment = (index: number, box: string) =>
  `<div class="${box}" id=c${index}><div><a href=/u/${index}>reader${index}</a> <time>2 January</time></div><div><p>${sentence(index)} I was there.</p></div><div><a>Reply</a><button>Like</button></div></div>`;

test.each([
  ["found by class", (index: number) => comment(index, "comment")],
  ["found by structure", (index: number) => comment(index, "r-a")],
  [
    "found by class, without dates",
    (index: number) => comment(index, "comment").replace(/<time>.*?<\/time>/, "<i></i>"),
  ],
  [
    "found by structure, with few elements",
    (index: number) => `<li><b>reader${index}</b> <i>2 hours ago</i><p>${sentence(index)} I was there.</p></li>`,
  ],
])("4,000 comments leave an article of 40 paragraphs unchanged, %s", (_how, build) => {
  const alone = extract(`<main><article><h1>The ferry returns</h1>${ARTICLE}</article></main>`);
  const article = extract(
    `<main><article><h1>The ferry returns</h1>${ARTICLE}</article><div class=x><h3>Voices</h3>${many(4000, build)}</div></main>`,
  );
  expect(article.articleBody).toBe(alone.articleBody);
  expect(reduction(article)?.text).toContain("I was there.");
  expect(reduction(article)?.reason).toContain("4,000 parts were removed");
});

test("navigation over the limit is removed, and the trail says so", () => {
  const article = extract(`<article><h1>The ferry returns</h1>${ARTICLE}</article>
    <nav>${many(12_000, (index) => `<li><a href=/s/${index}>Street ${index}</a>`)}</nav>`);
  expect(article.articleBody).toContain(sentence(39));
  expect(reduction(article)).toMatchObject({ selector: "body > nav", text: expect.stringContaining("Street 0") });
});

test("a live blog retains its posts, which have headings and few authors", () => {
  const posts = many(
    250,
    (index) => `<div class=post><b>Ada Obi</b> <time>10:15</time><p>${sentence(index)}</p></div>`,
  );
  const headed = many(
    250,
    (index) => `<div class=post><h3>Post ${index}</h3><time>10:15</time><p>${sentence(index)}</p></div>`,
  );
  for (const blog of [posts, headed])
    expect(reduction(extract(`<article><h1>The ferry returns</h1>${ARTICLE}${blog}</article>`))).toBeUndefined();
});

test("a thread without an article above it is not emptied", () => {
  const thread = many(300, (index) => comment(index, "r-a"));
  expect(reduction(extract(`<main><h1>Is it late?</h1>${thread}</main>`))).toBeUndefined();
});

test.each([
  ["paragraphs", "<p>Harbour</p>".repeat(PAGE_LIMITS.elements), "elements that may be article"],
  ["elements", "<p>Harbour</p>".repeat(PAGE_LIMITS.parsedElements), "elements"],
])("a page that remains too large is refused: %s", (_what, body, message) => {
  expect(() => extract(body)).toThrow(
    expect.objectContaining({ code: "too-complex", message: expect.stringContaining(message) }),
  );
});

test("a manual with 27,000 elements and texts is read whole, without its index and the style of its words", () => {
  const section = (index: number) =>
    `<div class=s><div><div><h3><a name="s${index}"></a>Section ${index}</h3></div></div><p>${sentence(index)} Use <code>ferry-${index}</code> with <span class=r><samp>--${word(index)}</samp></span>, <span class=r>not <var>${word(index + 1)}</var></span>; see <a href="#s${index + 1}">the next section</a>.</p></div>`;
  const index = `<table>${many(800, (at) => `<tr><td><a href="#s${at}">Section ${at}</a></td><td>1</td></tr>`)}</table>`;
  const article = extract(
    `<div id=content><h1>The ferry manual</h1>${many(1_000, section)}<h2>Index</h2>${index}</div>`,
  );
  expect(article.outcome).toBe("article");
  expect(article.articleBody).toContain(`Use ferry-999 with --${word(999)}, not ${word(1000)}; see the next section.`);
  expect(article.articleBody).toContain("Section 0\n");
  expect(reduction(article)?.reason).toContain("links to its sections are not the article");
});

test("a reference with thousands of names in code and emphasis is read whole, without their style", () => {
  const row = (index: number) =>
    `<tr><td><code>ferry-${index}</code>, <em>${word(index)}</em> or <b>${word(index + 1)}</b></td><td>Sets the <i>quay</i> of <code>ferry-${index}</code>.</td></tr>`;
  const article = extract(
    `<div id=content><h1>The ferry reference</h1><p>${sentence(1)}</p><pre><code class="language-sh">ferry --list</code></pre><table>${many(1_300, row)}</table></div>`,
  );
  expect(article.outcome).toBe("article");
  expect(article.articleBody).toContain(`ferry-1299, ${word(1299)} or ${word(1300)}`);
  expect(article.articleBodyMarkdown).toContain("```sh\nferry --list");
});
