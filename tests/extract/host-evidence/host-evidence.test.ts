import { expect, test } from "vitest";
import { readPart } from "../../../src/extract/article-part.ts";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { addArticle, evidenceOf, NEW_DIGEST } from "../../../src/host-digest/digest.ts";
import { type HostEvidence, type HostObservation, NO_EVIDENCE } from "../../../src/host-observation.ts";
import { NO_SELECTORS } from "../../../src/sites/site-rule.ts";
import { MAX_GROWTH, timeGrowth } from "../../growth.ts";
import { makePage } from "../make-page.ts";
import { HEADLINES, REPEATED, riverNews } from "./river-news.ts";

const HEADLINE = "The ferry stays for a year";

function observe(html: string): HostObservation {
  const { observation } = readPart(makePage(html), { evidence: NO_EVIDENCE });
  if (observation === null) throw new Error("The page is no article.");
  return observation;
}

/** The evidence of a host whose other articles contain this line. */
function evidenceFor(line?: string): HostEvidence {
  const observed = HEADLINES.map((headline) => observe(riverNews(headline, line)));
  return evidenceOf(observed.reduce((digest, one) => addArticle(digest, one, 0), NEW_DIGEST));
}

const extract = (html: string, evidence: HostEvidence) => extractArticle(makePage(html), [], undefined, { evidence });
const cutsOf = (html: string, evidence: HostEvidence) =>
  extract(html, evidence).removals.filter(({ rule }) => rule === "host-evidence");

test("without evidence, the line stays and the extraction names none", () => {
  for (const known of [{}, { evidence: NO_EVIDENCE }]) {
    const { articleBody, extractor } = extractArticle(makePage(riverNews(HEADLINE)), [], undefined, known);
    expect(articleBody).toContain(REPEATED);
    expect(extractor).not.toHaveProperty("hostEvidence");
  }
});

test("a line that other articles repeat is cut, with its reason in the trail, and nothing else", () => {
  const html = riverNews(HEADLINE);
  const { articleBody, removals } = extract(html, evidenceFor());
  expect(articleBody).toBe(extract(riverNews(HEADLINE, ""), NO_EVIDENCE).articleBody);
  expect(removals.filter(({ rule }) => rule === "host-evidence")).toEqual([
    expect.objectContaining({ text: REPEATED, reason: expect.stringContaining("other articles of this host") }),
  ]);
});

test("the recorded fingerprints alone give the same article", () => {
  const html = riverNews(HEADLINE);
  const article = extract(html, new Set([...evidenceFor(), "AAAAAAAA"]));
  const recorded = article.extractor.hostEvidence ?? [];
  expect(recorded).toHaveLength(1);
  expect(JSON.stringify(extract(html, new Set(recorded)))).toBe(JSON.stringify(article));
});

test("a page with the line is observed in the same way, whether or not it is cut", () => {
  const page = makePage(riverNews(HEADLINE));
  const observed = readPart(page, { evidence: evidenceFor() }).observation;
  expect(observed).toEqual(readPart(page, { evidence: NO_EVIDENCE }).observation);
});

test.each([
  [
    "a sentence that the classifier is sure of",
    `<p>${"The ferry carried four thousand people on its last day. ".repeat(3)}</p>`,
  ],
  ["a quotation", `<blockquote><p>${REPEATED}</p></blockquote>`],
  ["code", `<pre><code>${REPEATED}</code></pre>`],
  ["a heading", `<h2>${REPEATED}</h2>`],
  [
    "the header of a table of facts",
    `<table><tr><th>${REPEATED}</th><th>Built in</th></tr><tr><td>Elsa</td><td>1938</td></tr></table>`,
  ],
  ["a label that the article itself repeats", `<div>${REPEATED}</div><p>Good.</p><div>${REPEATED}</div><p>Bad.</p>`],
])("%s stays although other articles repeat it", (_what, line) => {
  const html = riverNews(HEADLINE, line);
  expect(cutsOf(html, evidenceFor(line))).toEqual([]);
  expect(extract(html, evidenceFor(line)).articleBody).toBe(extract(html, NO_EVIDENCE).articleBody);
});

test("a standfirst above the text stays although other articles repeat it", () => {
  const standfirst = "What the river brought to both of its banks this week, told by those who live there";
  const withStandfirst = (headline: string) =>
    riverNews(headline, "")
      .replace("<title>", `<meta name="description" content="${standfirst}"><title>`)
      .replace("<article>", "<header>")
      .replace("</h1>", `</h1><p class="dek">${standfirst}</p></header><article>`);
  const observed = HEADLINES.map((headline) => observe(withStandfirst(headline)));
  const evidence = evidenceOf(observed.reduce((digest, one) => addArticle(digest, one, 0), NEW_DIGEST));
  expect(evidence.size).toBe(1);
  expect(extract(withStandfirst(HEADLINE), evidence).articleBody).toContain(standfirst);
});

test("where repeated lines are a large part of the article, all stay, and the quality says so", () => {
  const link = (at: number) => `<a href="/agencies/${at}">Agencies</a>`;
  const lines = Array.from(
    { length: 12 },
    (_, at) => `<div>${link(at)} of the far bank and papers of the near ${at}</div>`,
  );
  const html = riverNews(HEADLINE, lines.join(""));
  const { articleBody, quality, extractor } = extract(html, evidenceFor(lines.join("")));
  expect(articleBody).toBe(extract(html, NO_EVIDENCE).articleBody);
  expect(quality.reasons.join(" ")).toMatch(/Other articles of this host share \d+ % of the text/);
  const again = extract(html, new Set(extractor.hostEvidence));
  expect(again.quality).toEqual(quality);
});

test("pages that copy an article to the same host get only lines cut that the classifier doubts", () => {
  const victim = riverNews(HEADLINE);
  const { articleBodyHtml } = extract(victim, NO_EVIDENCE);
  const copies = Array.from({ length: 30 }, (_, at) => observe(riverNews(`Copy ${at}`, articleBodyHtml)));
  const evidence = evidenceOf(copies.reduce((digest, one) => addArticle(digest, one, 0), NEW_DIGEST));
  expect(extract(victim, evidence).articleBody).toBe(extract(riverNews(HEADLINE, ""), NO_EVIDENCE).articleBody);
});

test("the owner's rule keeps what evidence rejects", () => {
  const line = `<div class="agencies">${REPEATED}</div>`;
  const siteRule = { ...NO_SELECTORS, keep: [".agencies"], host: "news.test", version: 1 };
  const known = { siteRule, evidence: evidenceFor(line) };
  const { articleBody } = extractArticle(makePage(riverNews(HEADLINE, line)), [], undefined, known);
  expect(articleBody).toContain(REPEATED);
});

test("a page with many repeated lines takes linear time", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `<div>With the agencies of the far bank ${at}</div>`).join("");
  const evidence = new Set([...observe(riverNews(HEADLINE, lines(32))).texts]);
  const read = (count: number) => void readPart(makePage(riverNews(HEADLINE, lines(count))), { evidence });
  expect(timeGrowth(read, 200)).toBeLessThanOrEqual(MAX_GROWTH);
});
