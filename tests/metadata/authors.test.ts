import { expect, test } from "vitest";
import { jsonLd, ofArticle } from "./metadata-of.ts";

const article = (author: unknown, type = "Article") =>
  jsonLd({ "@type": type, headline: "Bridge opens again", author });
const card = (who: string) =>
  `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${who}">`;
const names = (head: string, body = "") => ofArticle(head, body).authors.map(({ name }) => name);

test.each([
  [
    "JSON-LD comes first",
    `${article({ "@type": "Person", name: "Ada Obi" })}<meta name="author" content="Bo Ek">`,
    "",
    ["Ada Obi"],
  ],
  [
    "several authors retain their order",
    article([{ name: "Ada Obi" }, { name: "Bo Ek" }, "Cleo Im"]),
    "",
    ["Ada Obi", "Bo Ek", "Cleo Im"],
  ],
  [
    "a reference is followed",
    jsonLd({
      "@graph": [
        { "@type": "Article", headline: "x", author: { "@id": "#ada" } },
        { "@type": "Person", "@id": "#ada", name: "Ada Obi" },
      ],
    }),
    "",
    ["Ada Obi"],
  ],
  [
    "a source with more names wins over one limited to a single name",
    `${article({ name: "Ada Obi" })}<meta name="author" content="Ada Obi, Bo Ek">`,
    "",
    ["Ada Obi", "Bo Ek"],
  ],
  ["a URL is not a name", `<meta property="article:author" content="https://social.test/harbourpost">`, "", []],
  ["a name with a URL is the site's maker", `<meta name="author" content="Bo Ek - https://bo-ek.test">`, "", []],
  ["an e-mail address is not a name", `<meta name="author" content="news@harbour-post.test">`, "", []],
  ["template defaults are not names", `${article({ name: "undefined" })}<meta name="author" content="admin">`, "", []],
  [
    "the site's name from a template is not an author",
    `<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">`,
    "",
    [],
  ],
  [
    "a person in the byline wins over the site in the metadata",
    article({ name: "Harbour Post" }),
    `<p class="byline">By Ada Obi</p>`,
    ["Ada Obi"],
  ],
  [
    "a news organisation may sign itself",
    article({ "@type": "Organization", name: "Harbour Post" }, "NewsArticle"),
    "",
    ["Harbour Post"],
  ],
  ["a link to the author", "", `<a rel="author" href="/authors/ada">Ada Obi</a>`, ["Ada Obi"]],
  [
    "microdata",
    "",
    `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Obi</span></span>`,
    ["Ada Obi"],
  ],
  [
    "a role and time next to the name are removed",
    "",
    `<div class="byline"><span>Ada Obi</span><span>Staff Writer</span><span>5 minutes ago</span></div>`,
    ["Ada Obi"],
  ],
  ["a role that could be a label too", "", `<div class="author-info"><p>Ada Obi</p><p>Writer</p></div>`, ["Ada Obi"]],
  [
    "a photographer is not an author",
    "",
    `<figure><span class="photo-author">Bo Ek</span></figure><p class="author">Ada Obi</p>`,
    ["Ada Obi"],
  ],
  [
    "commenters are not authors",
    "",
    `<p class="author">Ada Obi</p><div class="comments"><span class="author">Bo Ek</span></div>`,
    ["Ada Obi"],
  ],
  [
    "authors of other articles are ignored",
    "",
    `<h1>Bridge opens again</h1><aside class="related"><span class="byline">By Bo Ek</span><span class="byline">By Cleo Im</span><span class="byline">By Dan Oy</span></aside>`,
    [],
  ],
  [
    "a line without a class",
    "<title>Bridge opens again</title>",
    "<h1>Bridge opens again</h1><p>By Ada Obi</p><p>The bridge is open.</p>",
    ["Ada Obi"],
  ],
  [
    "a label above the name",
    "<title>Bridge opens again</title>",
    "<h1>Bridge opens again</h1><div><div>Written by</div><div>Ada Obi</div></div>",
    ["Ada Obi"],
  ],
  [
    "a separate label, and the rest of its line",
    "<title>Bridge opens again</title>",
    `<h1>Bridge opens again</h1><p>${"The bridge is open. ".repeat(9)}<br><b>Text:</b> Ada Obi<br><b>Photos:</b> Bo Ek</p>`,
    ["Ada Obi"],
  ],
  [
    "a label two boxes away from its name",
    "<title>Bridge opens again</title>",
    `<h1>Bridge opens again</h1><div><div><p><strong>By</strong></p></div><div><p>Ada Obi</p></div><div><p>${"The bridge is open. ".repeat(9)}</p></div></div>`,
    ["Ada Obi"],
  ],
  [
    "a single name with a verb of writing",
    "<title>Bridge opens again</title>",
    "<h1>Bridge opens again</h1><p>The bridge is open.</p><p>Posted by Ada at November 23, 2026 11:15 AM</p>",
    ["Ada"],
  ],
  [
    "no single name after an ambiguous word",
    "<title>Bridge opens again</title>",
    "<h1>Bridge opens again</h1><p>Von Hamburg</p>",
    [],
  ],
  [
    "a line followed by a list is not a byline",
    "<title>Bridge opens again</title>",
    "<h1>Bridge opens again</h1><p>By Main Ingredient:</p><p>Text Us Today</p>",
    [],
  ],
  [
    "below the article's heading, not below that of the site",
    "<title>All ferry trips of this year | Harbour Post</title>",
    "<h1>Which ferry trips run</h1><p>By Ada Obi</p><h1>Harbour Post</h1>",
    ["Ada Obi"],
  ],
  ["a byline that is a small heading", "", `<h4 class="vcard author">von <span class="fn">Ada</span></h4>`, ["Ada"]],
  [
    "a byline below the heading wins over the publishing account",
    `${article({ name: "Bo Ek" })}<title>Bridge opens again</title>`,
    `<h1>Bridge opens again</h1><p>By Ada Obi, Columnist</p>`,
    ["Ada Obi"],
  ],
  [
    "a signature further below does not",
    `${article({ name: "Bo Ek" })}<title>Bridge opens again</title>`,
    `<h1>Bridge opens again</h1>${"<p>The bridge is open.</p>".repeat(12)}<p>By Ada Obi</p>`,
    ["Bo Ek"],
  ],
  [
    "a byline may have more people, and their titles",
    `${article({ name: "Ada Obi" })}<title>Bridge opens again</title>`,
    `<h1>Bridge opens again</h1><p>By Dr Ada Obi and Bo Ek</p>`,
    ["Dr Ada Obi", "Bo Ek"],
  ],
  [
    "a box about the author, beside the article",
    "<title>Bridge opens again</title>",
    `<h1>Bridge opens again</h1><aside><h4>About the author</h4><p>Ada Obi</p></aside>`,
    ["Ada Obi"],
  ],
  [
    "boxes about many authors belong to other articles",
    "<title>Bridge opens again</title>",
    `<h1>Bridge opens again</h1><aside>${["Ada Obi", "Bo Ek", "Cleo Im"].map((name) => `<b>Author:</b> ${name}<br>`).join("")}</aside>`,
    [],
  ],
  [
    "a name at the head of a biography",
    "<title>Bridge opens again</title>",
    `<h1>Bridge opens again</h1><div class="author-card"><p>Ada Obi</p><p>Ada writes ${"about bridges and ".repeat(15)}boats.</p></div>`,
    ["Ada Obi"],
  ],
  [
    "a biography that begins with a sentence",
    "<title>Bridge opens again</title>",
    `<h1>Bridge opens again</h1><div class="author-card"><p>Ada Obi writes ${"about bridges and ".repeat(15)}boats.</p></div>`,
    [],
  ],
  [
    "text next to the name in a link to the author",
    "",
    `<a rel="author" href="/team/ada"><div>Ada Obi</div><div>Head of Tides, Co-Founder</div></a>`,
    ["Ada Obi"],
  ],
  [
    "an organisation's name may contain a conjunction",
    article({ "@type": "Organization", name: "Center for Tides and Currents" }),
    "",
    ["Center for Tides and Currents"],
  ],
  [
    "people mistyped as an organisation are split",
    article({ "@type": "Organization", name: "Ada Obi and Bo Ek" }),
    "",
    ["Ada Obi", "Bo Ek"],
  ],
  [
    "a sentence is not a byline",
    "<title>Bridge opens again</title>",
    "<h1>Bridge opens again</h1><p>By the time Ada Obi came, all was over, and nobody spoke.</p>",
    [],
  ],
  [
    "the label of a social card introduces a name",
    `<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ada Obi @adaobi">
     <meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="Bo Ek">`,
    "",
    ["Ada Obi"],
  ],
  [
    "a link to a profile comes last: it may be the reader's own, or a commenter's",
    article("sailor22"),
    `<h1>Bridge opens again</h1><i>sailor22</i><a href="/user/register">Create Account</a><a href="/user/7">Bo Ek</a>`,
    ["sailor22"],
  ],
  [
    "reviewers and commenters are not authors",
    jsonLd({
      "@type": "Recipe",
      name: "Fish soup",
      author: "sailor22",
      review: [{ "@type": "Review", author: { name: "Bo Ek" } }],
      comment: { "@type": "Comment", author: { name: "Cleo Im" } },
    }),
    "<p>Stirred by <i>sailor22</i>, last week.</p>",
    ["sailor22"],
  ],
  [
    "an agency in the article's own metadata wins over the site",
    `${article({ name: "Harbour Post" }, "NewsArticle")}<meta property="og:site_name" content="Harbour Post">
     <meta name="articleAuthor" content="Anadolu Agency">`,
    "",
    ["Anadolu Agency"],
  ],
  ["an unnamed guest is not an author", "", `<p class="author">Guest blogger</p>`, []],
  [
    "family name first, as in library catalogues",
    `<meta name="citation_author" content="Obi, Ada"><meta name="citation_author" content="Ek, Bo">`,
    "",
    ["Ada Obi", "Bo Ek"],
  ],
  [
    "a byline may start with a date",
    "",
    `<h1>Bridge opens again</h1><p><time datetime="2026-11-17">17 November</time> by Ada Obi in <a href="/towns">Towns</a></p>`,
    ["Ada Obi"],
  ],
  [
    "the byline below the heading, although a teaser's heading is closer to the document title",
    "<title>Where the bridge is open | Harbour Post</title>",
    `<h1>The bridge can be crossed again</h1><p>By <a href="/makers/ada">Ada Obi</a></p><p>${"Text. ".repeat(40)}</p>
     <div class="related"><h1>Why the bridge is open</h1><p>By <a href="/makers/bo">Bo Ek</a></p></div>`,
    ["Ada Obi"],
  ],
])("%s", (_why, head, body, expected) => {
  expect(names(head, body)).toEqual(expected);
});

test.each([
  ["a round image", `<p>17.11.2026 · <a><img class="rounded-full h-4" src="/a.png"> Ada Obi</a></p>`, ["Ada Obi"]],
  ["an avatar by its service", `<p>Nov 17 • <img src="https://gravatar.com/avatar/1"> Ada Obi</p>`, ["Ada Obi"]],
  ["the photo of the text, with a caption", `<figure><img src="/a.jpg" alt="Ada Obi">Ada Obi</figure>`, []],
  ["a portrait within the text", `${"<p>Text.</p>".repeat(12)}<p><img class="avatar" src="/a.png"> Ada Obi</p>`, []],
  ["no full name", `<p><img class="avatar" src="/a.png"> Ada</p>`, []],
  ["two names", `<p><img class="avatar" src="/a.png"> Ada Obi</p><p>Bo Ek</p>`, ["Ada Obi"]],
])("a name beside a portrait: %s", (_why, body, expected) => {
  expect(names("", `<h1>Bridge opens again</h1>${body}`)).toEqual(expected);
});

test("people and organisations are distinguished by type and by name", () => {
  const { authors } = ofArticle(
    article([
      { "@type": "Person", name: "Ada Obi", url: "/authors/ada" },
      { "@type": "Organization", name: "Tide Watch" },
      "Reuters",
    ]),
  );
  expect(authors).toEqual([
    { name: "Ada Obi", url: "https://www.harbour-post.test/authors/ada", kind: "Person" },
    { name: "Tide Watch", url: null, kind: "Organization" },
    { name: "Reuters", url: null, kind: "Organization" },
  ]);
});

test("a page consisting of labels is read in reasonable time", () => {
  expect(names("<title>Bridge opens again</title>", "<b>Written by</b>".repeat(12_000))).toEqual([]);
});

test.each([
  ["given and family name", { "@type": "Person", givenName: "Ada", additionalName: "K.", familyName: "Obi" }],
  ["a person in the name of a person", { "@type": "Person", name: { "@type": "Person", name: "Ada K. Obi" } }],
  ["a value with its language", { "@type": "Person", name: { "@value": "Ada K. Obi", "@language": "en" } }],
  ["only an alternate name", { "@type": "Person", alternateName: "Ada K. Obi" }],
])("an author in JSON-LD may have %s", (_why, author) => {
  const { authors } = ofArticle(jsonLd({ "@type": "NewsArticle", headline: "Bridge reopens", author }));
  expect(authors.map(({ name }) => name)).toEqual(["Ada K. Obi"]);
});

test.each(["og:author", "dcterms:creator", "article.author", "mediator_author", "author_name", "rbauthors"])(
  "the meta %s names an author",
  (name) => {
    expect(ofArticle(`<meta name="${name}" content="Ada Obi">`).authors.map((author) => author.name)).toEqual([
      "Ada Obi",
    ]);
  },
);

test.each([
  [`<meta name="dc.creator" content="Obi, Ada"><meta name="dc.creator" content="Ek, Bo">`, ["Ada Obi", "Bo Ek"]],
  [`<meta name="author" content="Obi, Ada; Ek, Bo">`, ["Ada Obi", "Bo Ek"]],
  [`<meta name="author" content="Obi, Reuters">`, ["Obi", "Reuters"]],
])("the family name may come first: %s", (head, expected) => {
  expect(ofArticle(head).authors.map(({ name }) => name)).toEqual(expected);
});

test("a data-testid attribute can mark the author", () => {
  const { authors } = ofArticle("", `<h1>Bridge reopens</h1><a data-qa="author-name" href="/x">Ada Obi</a>`);
  expect(authors.map(({ name }) => name)).toEqual(["Ada Obi"]);
});

test("provenance lists the sources that agree, and those that differ", () => {
  const head = `${jsonLd({ "@type": "NewsArticle", headline: "Bridge reopens", author: "Ada Obi" })}<meta name="author" content="Bo Ek"><meta name="byl" content="Ada Obi">`;
  expect(ofArticle(head).provenance.authors).toMatchObject({
    source: "json-ld:author",
    confirmedBy: ["meta:byl"],
    rejected: [{ source: "meta:author", raw: "Bo Ek" }],
  });
});

test.each([
  ["a client's words", `<div class="client-quote"><p>Fine.</p><p class="client-quote__author">Ada Obi</p></div>`],
  ["a review", `<div class="review-list"><span class="review-author">Ada Obi</span> <b>2 May 2026</b></div>`],
  ["another article", `<div class="tile"><a href="/b"><h3>The ferry sails again</h3></a><span>By Ada Obi</span></div>`],
  ["a comment by its type", `<div itemprop="comment" itemscope><span>Ada Obi</span> <time>2 May 2026</time></div>`],
  ["a sentence", `<p>As <a href="/people/ada-obi">Ada Obi</a> told the council, the wall has to be filled now.</p>`],
  ["a reviewer", `<p>Medically reviewed by <a href="/experts/ada-obi">Ada Obi</a> on 2 May 2026</p>`],
  ["a founder", `<p>Founded on 2 May 2026 by Ada Obi and Bo Ek.</p>`],
  ["a date's label", `<p>2 May 2026</p><p>Letzte Änderung: 3 May 2026</p>`],
  ["a testimonial", `<div class="testimonials"><div class="author">Ada Obi</div></div>`],
  ["an embedded post", `<div class="tweet"><span class="tweet-author-name">Harbour Office</span></div>`],
])("the name on %s is not the article's author", (_why, box) => {
  expect(names("", `<h1>Bridge reopens</h1><p>It is open.</p>${box}`)).toEqual([]);
});

test("an account name in metadata that is not visible on the page is not an author", () => {
  const head = `<meta name="author" content="obi-webteam">`;
  expect(names(head, "<h1>Bridge reopens</h1><p>It is open.</p>")).toEqual([]);
  expect(names(head, "<h1>Bridge reopens</h1><p>It is open. <i>obi-webteam</i></p>")).toEqual(["obi-webteam"]);
});

test.each([
  ["all who are in the link preview", article("Ada Obi") + card("Ada Obi, Bo Ek"), "", ["Ada Obi", "Bo Ek"]],
  ["without the site next to a person", "", `<p>By Ada Obi and Bo Ek, Harbour Post</p>`, ["Ada Obi", "Bo Ek"]],
  ["from a library, with a particle", `<meta name="dc.creator" content="Berg, Ada van den">`, "", ["Ada van den Berg"]],
  ["by the staff", `<meta name="author" content="Tide Watch Staff">`, "", ["Tide Watch Staff"]],
  ["as in RSS, with an address", article("ada@news.test (Ada Obi)"), "", ["Ada Obi"]],
  [
    "after the newsroom",
    "",
    `<p class="author">碼頭日報／ 記者<a href="/r/1">林美華</a>／基隆即時報導</p>`,
    ["林美華"],
  ],
  [
    "at the end of an agency's report",
    "",
    `<p>Reporting by Ada Obi and Bo Ek; Editing by Cy Lu</p>`,
    ["Ada Obi", "Bo Ek"],
  ],
  [
    "in the data of an item",
    "",
    `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ada Obi"></span>`,
    ["Ada Obi"],
  ],
])("authors %s", (_why, head, body, expected) => {
  expect(names(head, `<h1>Bridge reopens</h1>${body}`)).toEqual(expected);
});

const PROSE = "<p>The bridge over the harbour is open again.</p>".repeat(110);

test.each([
  [
    "in a list with one in each item",
    `<ul class="contributors"><li><a href="/c/1">Ada Obi</a></li><li><a href="/c/2">Bo Ek</a></li></ul>`,
    ["Ada Obi", "Bo Ek"],
  ],
  [
    "in boxes of their own, each with a portrait",
    ["Ada Obi", "Bo Ek"]
      .map((name) => `<div class="by"><img alt=""><p class="name"><a rel="author" href="/x">${name}</a></p></div>`)
      .join(""),
    ["Ada Obi", "Bo Ek"],
  ],
  [
    "in elements with a conjunction between them",
    `<div class="byline"><span>Ada Obi</span><span> and </span><span>Bo Ek</span></div>`,
    ["Ada Obi", "Bo Ek"],
  ],
  [
    "in a link with the job title",
    `<a class="byline__author" href="/ada"><span>Ada Obi</span><span class="byline__title">Harbour News Reporter</span></a>`,
    ["Ada Obi"],
  ],
  [
    "but not from boxes that introduce someone else",
    `<div class="by"><p class="n">Written by <a rel="author" href="/x">Ada Obi</a></p></div>
     <div class="by"><p class="n">Researched by <a rel="author" href="/y">Bo Ek</a></p></div>`,
    ["Ada Obi"],
  ],
])("authors are read %s", (_why, byline, expected) => {
  expect(names("", `<h1>Bridge reopens</h1>${byline}<p>It is open.</p>`)).toEqual(expected);
});

test.each([
  [
    "a caption",
    `<figure><img src="/b.jpg"><figcaption>The bridge <span class="author">Ada Obi</span></figcaption></figure>`,
  ],
  ["several links to members", `<p><a href="/users/1">Ada Obi</a></p><p><a href="/users/2">Bo Ek</a></p>`],
  ["a teaser far below the text", `${PROSE}<p>By Ada Obi</p>`],
])("the name in %s is no author", (_why, box) => {
  expect(names("", `<h1>Bridge reopens</h1><p>It is open.</p>${box}`)).toEqual([]);
});
