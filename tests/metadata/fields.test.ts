import { expect, test } from "vitest";
import { detectLanguage } from "../../src/metadata/detect-language.ts";
import { checkLanguage, languageTag, settleLanguage } from "../../src/metadata/language.ts";
import { jsonLd, metadataOf, ofArticle, PAGE_URL } from "./metadata-of.ts";

const article = (more: Record<string, unknown>) =>
  jsonLd({ "@type": "NewsArticle", headline: "Bridge opens again", ...more });

test.each([
  ["en_US", "en-US"],
  ["de-de", "de-DE"],
  ["English", "en"],
  ["zh-hans-cn", "zh-Hans-CN"],
  ["fr, en", "fr"],
  ["{{lang}}", null],
  ["", null],
])("the language %j is %j", (raw, expected) => {
  expect(languageTag(raw)).toBe(expected);
});

const GERMAN =
  "Die Brücke über den Hafen ist nach zwei Jahren wieder offen, und die ersten, die sie überquerten, waren die Möwen.";

/** English by its words, German by its letters. */
const GERMAN_NAMES =
  "The Flensburger Schiffbau-Gesellschaft and the Norddeutsche Reederei Schuldt said that the ferries Grünhagen, Hohenfelde and Strandgut are to be built in Eckernförde, not in Wismar, by Schneider and Schwarz with the Stadtwerke.";

test.each([
  ["foreign names do not decide", "en-GB", GERMAN_NAMES, "en-GB"],
  ["the declared language stays if the text agrees", "de-AT", GERMAN, "de-AT"],
  ["the text wins over a template", "en-US", GERMAN, "de"],
  ["the text decides if nothing is declared", null, GERMAN, "de"],
  ["a short text does not decide", "en", "Hafen", "en"],
  ["a script of one language decides", "en", "港口的大桥在两年之后重新开放，".repeat(4), "zh"],
  ["kana make it Japanese", null, "港の橋が二年ぶりに開通し、最初に渡ったのはかもめだった。".repeat(2), "ja"],
  ["placeholder text is in no language of another script", "en", "lorem ipsum dolor sit amet ".repeat(9), "en"],
])("%s", (_why, declared, text, expected) => {
  expect(checkLanguage(declared, detectLanguage(text))).toBe(expected);
});

test("the declared language is used, or that of the headline and summary", () => {
  expect(metadataOf(`<html lang="pt-br"></html>`).inLanguage).toBe("pt-BR");
  expect(metadataOf(`<meta property="og:locale" content="de_AT">`).inLanguage).toBe("de-AT");
  expect(metadataOf("<p>x</p>", { headers: { "content-language": "fr" } }).inLanguage).toBe("fr");
  expect(metadataOf(`<meta name="description" content="${GERMAN}">`).inLanguage).toBe("de");
});

test("the direction is declared, or derived from the language", () => {
  expect([
    metadataOf(`<html lang="ar">`).dir,
    metadataOf(`<html lang="en" dir="rtl">`).dir,
    metadataOf("").dir,
  ]).toEqual(["rtl", "rtl", null]);
});

test("the lead image combines size, caption and credit from all sources", () => {
  const head = `<meta property="og:image" content="/i/bridge.jpg?w=1200"><meta property="og:image:width" content="1200">${article(
    {
      image: {
        "@type": "ImageObject",
        url: "https://www.harbour-post.test/i/bridge.jpg",
        height: 800,
        caption: "The bridge",
        creditText: "Bo Ek",
      },
    },
  )}`;
  expect(ofArticle(head).mainImage).toEqual({
    url: "https://www.harbour-post.test/i/bridge.jpg?w=1200",
    width: 1200,
    height: 800,
    alt: null,
    caption: "The bridge",
    creditText: "Bo Ek",
    position: null,
  });
});

test("the first large image below the headline is the lead image if none is declared", () => {
  const body = `<img src="/head.jpg"><h1>Bridge opens again</h1><img src="/face.jpg" width="90" height="90"><img src="/bridge.jpg" alt="The bridge">`;
  const { mainImage, provenance } = ofArticle("<title>Bridge opens again</title>", body);
  expect(mainImage).toMatchObject({ url: "https://www.harbour-post.test/bridge.jpg", alt: "The bridge" });
  expect(provenance.mainImage?.source).toBe("element:img");
});

test.each(["share.png", "loader.gif", "qrcode_258.jpg", "icons/print.gif", "img/site-logo.svg", "arrow2.png"])(
  "%s is not an image of the article",
  (file) => {
    const body = `<h1>Bridge opens again</h1><img src="/${file}"><p>The bridge is open.</p><img src="/bridge.jpg">`;
    const { mainImage } = ofArticle("<title>Bridge opens again</title>", body);
    expect(mainImage?.url).toBe("https://www.harbour-post.test/bridge.jpg");
  },
);

test("a logo is the lead image only if there is no other", () => {
  const logo = `<meta property="og:image" content="/i/site-logo.png">`;
  expect(ofArticle(`${logo}${article({ image: "/i/bridge.jpg" })}`).mainImage?.url).toBe(
    "https://www.harbour-post.test/i/bridge.jpg",
  );
  expect(ofArticle(logo).mainImage?.url).toBe("https://www.harbour-post.test/i/site-logo.png");
});

test.each([
  ["stated free", article({ isAccessibleForFree: true }), true],
  ["stated as text", article({ isAccessibleForFree: "False" }), false],
  [
    "a part for pay",
    article({ isAccessibleForFree: "True", hasPart: { isAccessibleForFree: "False", cssSelector: ".paywall" } }),
    false,
  ],
  ["a tier", `<meta property="article:content_tier" content="locked">`, false],
  ["nothing said", "", null],
])("access: %s", (_why, head, expected) => {
  expect(ofArticle(head).isAccessibleForFree).toBe(expected);
});

test("rights are recorded as stated by page and headers", () => {
  const headers = { "x-robots-tag": "noai", "content-signal": "ai-train=no", "tdm-reservation": "1" };
  const page = ofArticle(`<meta name="robots" content="noindex"><link rel="license" href="/terms">`, "", { headers });
  expect(page.rights).toEqual({
    robots: "noindex",
    contentSignal: "ai-train=no",
    tdmReservation: true,
    xRobotsTag: "noai",
    statements: [
      { kind: "usage-preferences", source: "header:content-signal", text: "ai-train=no" },
      { kind: "robots", source: "header:x-robots-tag", text: "noai" },
      { kind: "robots", source: "meta:robots", text: "noindex" },
      { kind: "tdm-reservation", source: "header:tdm-reservation", text: "1" },
      { kind: "license", source: "link:license", text: "https://www.harbour-post.test/terms" },
    ],
  });
  expect(page.license).toBe("https://www.harbour-post.test/terms");
  expect(page.provenance).toMatchObject({
    "rights.robots": { source: "meta:robots", raw: "noindex" },
    "rights.contentSignal": { source: "header:content-signal", raw: "ai-train=no" },
    "rights.tdmReservation": { source: "header:tdm-reservation", raw: "1" },
    "rights.xRobotsTag": { source: "header:x-robots-tag", raw: "noai" },
  });
  expect(ofArticle("").rights).toEqual({ robots: null, contentSignal: null, tdmReservation: null, xRobotsTag: null });
});

test("page and headers are combined, and every robots directive applies", () => {
  const head = `<meta name="robots" content="noindex"><meta name="robots" content="max-snippet:50">
    <meta name="tdm-reservation" content="0"><meta name="content-signal" content="search=yes">`;
  expect(ofArticle(head, "", { headers: { "tdm-reservation": "yes" } }).rights).toMatchObject({
    robots: "noindex, max-snippet:50",
    contentSignal: "search=yes",
    tdmReservation: false,
    xRobotsTag: null,
  });
});

test("a live blog is detected whatever other types the page has", () => {
  expect(ofArticle(article({}) + jsonLd({ "@type": "LiveBlogPosting", headline: "x" })).type).toBe("LiveBlogPosting");
  expect(ofArticle(jsonLd({ "@type": ["Article", "OpinionNewsArticle"], headline: "x" })).type).toBe(
    "OpinionNewsArticle",
  );
  expect(ofArticle("").type).toBe("Article");
});

test("sections, keywords and breadcrumbs, each once and in order", () => {
  const trail = {
    "@type": "BreadcrumbList",
    itemListElement: [
      { position: 2, name: "City", item: "/city" },
      { position: 1, item: { "@id": "/", name: "Home" } },
    ],
  };
  const page = ofArticle(article({ articleSection: "City", keywords: "bridge, harbour, Bridge" }) + jsonLd(trail));
  expect(page.articleSection).toEqual(["City"]);
  expect(page.keywords).toEqual(["bridge", "harbour"]);
  expect(page.breadcrumbs).toEqual([
    { name: "Home", url: "https://www.harbour-post.test/" },
    { name: "City", url: "https://www.harbour-post.test/city" },
  ]);
});

test("the publisher with its logo, the videos with their titles", () => {
  const page = ofArticle(
    `${article({
      publisher: { name: "Harbour Post Ltd", url: "/", logo: { url: "/logo.png" } },
      video: { "@type": "VideoObject", name: "The opening", contentUrl: "/v.mp4" },
    })}<meta property="og:site_name" content="Harbour Post">`,
  );
  expect(page.publisher).toEqual({
    name: "Harbour Post",
    url: "https://www.harbour-post.test/",
    logo: "https://www.harbour-post.test/logo.png",
  });
  expect(page.videos).toEqual([{ url: "https://www.harbour-post.test/v.mp4", title: "The opening" }]);
});

test.each([
  ["from og:site_name", `<meta property="og:site_name" content="Harbour Post">`, "Harbour Post"],
  [
    "from the site in JSON-LD",
    jsonLd({ "@type": "WebSite", name: "The Post of the Harbour" }),
    "The Post of the Harbour",
  ],
  ["the part of the title that matches the host", "<title>Bridge opens | Harbour Post</title>", "Harbour Post"],
  ["not a part that does not match the host", "<title>Bridge opens | City</title>", null],
])("the publisher's name: %s", (_why, head, expected) => {
  expect(ofArticle(head).publisher?.name ?? null).toBe(expected);
});

test.each([
  ["Dublin Core", ["dc.title", "dc.creator", "dc.subject"]],
  ["Parsely", ["parsely-title", "parsely-author", "parsely-tags"]],
  ["Sailthru", ["sailthru.title", "sailthru.author", "sailthru.tags"]],
  ["citation indexes", ["citation_title", "citation_author", "citation_keywords"]],
])("title, author and keywords of %s", (_why, [title, author, keywords]) => {
  const stated =
    ofArticle(`<meta name="${title}" content="Bridge: the long repair"><meta name="${author}" content="Ada Obi">
    <meta name="${keywords}" content="bridges, boats">`);
  expect(stated.headline).toBe("Bridge: the long repair");
  expect(stated.authors).toEqual([{ name: "Ada Obi", url: null, kind: "Person" }]);
  expect(stated.keywords).toEqual(["bridges", "boats"]);
});

test("RDFa is read like microdata", () => {
  const { authors } = ofArticle(
    "",
    `<div vocab="https://schema.org/" typeof="NewsArticle"><h1>Bridge opens again</h1><span property="author">Ada Obi</span></div>`,
  );
  expect(authors).toEqual([{ name: "Ada Obi", url: null, kind: "Person" }]);
});

test("every stated field has its source", () => {
  const rich = metadataOf(`<html lang="ar"><link rel="canonical" href="/news/b"><link rel="license" href="/terms">
    ${article({ author: "Ada Obi", datePublished: "2026-11-20", dateModified: "2026-11-21", articleSection: "City", keywords: "bridge", image: "/b.jpg", isAccessibleForFree: true, copyrightHolder: "Harbour Post", publisher: { name: "Harbour Post" }, alternativeHeadline: "Two years later", description: "The bridge over the harbour is open again." })}
    ${jsonLd({ "@type": "VideoObject", contentUrl: "/v.mp4" })}${jsonLd({ "@type": "AudioObject", contentUrl: "/v.mp3" })}
    ${jsonLd({ "@type": "BreadcrumbList", itemListElement: [{ position: 1, name: "City", item: "/city" }] })}
    <body><h1>Bridge opens again</h1><p class="byline">By Ada Obi</p></body>`);
  const { provenance, rights, ...fields } = rich;
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  expect(Object.keys(provenance).sort()).toEqual(filled.map(([name]) => name).sort());
  const empty = Object.keys(fields).filter((name) => !filled.some(([other]) => other === name));
  expect(empty, "State the new field on the page above.").toEqual([]);
});

test("and its raw value", () => {
  const page = ofArticle(
    `<meta property="og:description" content="The bridge over the harbour is open again.">${article({ author: { name: "Ada Obi" }, datePublished: "2026-11-20", keywords: "bridge" })}`,
    `<h1>Bridge opens again</h1>`,
  );
  expect(page.provenance).toMatchObject({
    headline: { source: "element:h1", raw: "Bridge opens again" },
    description: { source: "meta:og:description" },
    authors: { source: "json-ld:author", raw: "Ada Obi" },
    datePublished: { source: "json-ld:datePublished", raw: "2026-11-20" },
    keywords: { source: "json-ld:keywords", raw: "bridge" },
  });
});

test("the provenance of every field has the statements that agree and those that differ", () => {
  const cc = "https://creativecommons.org/licenses/by/4.0/";
  const head = `<link rel="canonical" href="${PAGE_URL}"><meta property="og:url" content="https://www.harbour-post.test/b">
    <meta property="og:locale" content="en_GB"><meta name="language" content="German">
    <meta property="og:description" content="The bridge over the harbour is open again.">
    <meta name="description" content="All news of the harbour, every day.">
    <meta property="og:image" content="/a.jpg"><meta name="twitter:image" content="/a.jpg?w=600"><meta name="thumbnail" content="/b.jpg">
    <link rel="license" href="${cc}">${article({ license: cc.slice(0, -1), description: "The bridge over the harbour is open again." })}`;
  const { provenance } = metadataOf(
    `<html lang="en"><head>${head}</head><body><h1>Bridge opens again</h1></body></html>`,
  );
  expect(provenance).toMatchObject({
    canonicalUrl: { source: "link:canonical", rejected: [{ source: "meta:og:url" }] },
    inLanguage: {
      source: "element:html[lang]",
      confirmedBy: ["meta:og:locale"],
      rejected: [{ source: "meta:language", raw: "German" }],
    },
    description: {
      source: "meta:og:description",
      confirmedBy: ["json-ld:description"],
      rejected: [{ source: "meta:description" }],
    },
    mainImage: {
      source: "meta:og:image",
      confirmedBy: ["meta:twitter:image"],
      rejected: [{ source: "meta:thumbnail", raw: "/b.jpg" }],
    },
    license: { source: "json-ld:license", confirmedBy: ["link:license"] },
  });
});

test("if the text is in another language than declared, the provenance says so", () => {
  const declared = { source: "element:html[lang]", raw: "en" };
  const metadata = { inLanguage: "en", provenance: { inLanguage: declared } };
  expect(settleLanguage(metadata, { code: "de", confidence: 0.9 })).toEqual({
    inLanguage: "de",
    provenance: { inLanguage: { source: "text:detected", raw: "de", rejected: [declared] } },
  });
  expect(settleLanguage(metadata, { code: "en", confidence: 0.9 })).toEqual(metadata);
});

test("an empty page has no metadata", () => {
  const page = metadataOf("");
  expect({ ...page, rights: null, type: null, provenance: null }).toEqual({
    type: null,
    canonicalUrl: null,
    headline: null,
    alternativeHeadline: null,
    description: null,
    authors: [],
    bylineRaw: null,
    publisher: null,
    datePublished: null,
    dateModified: null,
    inLanguage: null,
    dir: null,
    articleSection: [],
    keywords: [],
    breadcrumbs: [],
    mainImage: null,
    videos: [],
    audios: [],
    isAccessibleForFree: null,
    license: null,
    copyrightHolder: null,
    rights: null,
    provenance: null,
  });
});

test.each([
  [
    "a rel=license link",
    `<footer><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></footer>`,
    "https://creativecommons.org/licenses/by/4.0/",
  ],
  [
    "a link to Creative Commons",
    `<p><a href="https://creativecommons.org/licenses/by-sa/4.0/">Share alike</a></p>`,
    "https://creativecommons.org/licenses/by-sa/4.0/",
  ],
  [
    "the licence of an image is not the article's",
    `<figure><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></figure>`,
    null,
  ],
  ["two different licences are ambiguous", `<a rel="license" href="/a">A</a><a rel="license" href="/b">B</a>`, null],
])("the licence: %s", (_why, body, expected) => {
  expect(ofArticle("", body).license).toBe(expected);
});

test.each(["teaser.mp4", "pixel.gif", "bridge-qr-code.png"])("%s is not a lead image", (file) => {
  expect(ofArticle(`<meta property="og:image" content="https://harbour-post.test/${file}">`).mainImage).toBeNull();
});

const hero = `<h1>Bridge opens again</h1><img src="/i/bridge.jpg" width="1200" height="800">`;

test.each([
  ["the logo", "/assets/logo.png"],
  ["a placeholder", "/static/placeholder.png"],
  ["an avatar", "https://img.test/avatar/abc?s=200"],
  ["the home page", "/"],
])("the picture below the headline is the lead image if %s is declared", (_why, declared) => {
  const { mainImage } = ofArticle(`<meta property="og:image" content="${declared}">`, hero);
  expect(mainImage?.url).toBe("https://www.harbour-post.test/i/bridge.jpg");
});

test("a declared logo is the lead image if the article shows none, and the author's portrait never is", () => {
  const logo = `<meta property="og:image" content="/assets/logo.png">`;
  expect(ofArticle(logo, "<h1>Bridge opens again</h1>").mainImage?.url).toContain("logo.png");
  const portrait = `<h1>Bridge opens again</h1><div class="author"><img src="/p/ada.jpg" width="300"></div>`;
  expect(ofArticle("", portrait).mainImage).toBeNull();
});
