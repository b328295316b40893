import type { ChildNode, ParentNode } from "domhandler";
import type { Article, PageKind } from "../article.ts";
import { copyBranch } from "../dom/light-copy.ts";
import type { FetchedPage } from "../fetched-page.ts";
import { detectLanguage } from "../metadata/detect-language.ts";
import { settleLanguage } from "../metadata/language.ts";
import { renderPlainText } from "../render/plain-text.ts";
import { renderBody } from "../render/render-body.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import { articleUrl } from "../url/article-url.ts";
import { placeImages } from "./article-images.ts";
import { type ArticlePart, readPart, type SiteKnowledge } from "./article-part.ts";
import { EXTRACTOR } from "./extractor.ts";
import { chooseKind } from "./kind/choose-kind.ts";
import { proseCharacters } from "./kind/prose-characters.ts";
import { judgeOutcome } from "./outcome/judge-outcome.ts";
import { rateQuality } from "./outcome/rate-quality.ts";
import { FILED_BY_DEFAULT, refuseKind } from "./outcome/refuse-kind.ts";
import { articleSigns, refuseTeasers } from "./outcome/refuse-teasers.ts";
import { outputLimit, refuseLarger } from "./output-limit.ts";
import type { SinglePage } from "./pages/continues-article.ts";
import { joinParts } from "./pages/join-parts.ts";
import { nextPageUrl } from "./pages/next-page.ts";
import { countWords } from "./word-count.ts";

/**
 * Extracts the article of a page: text, metadata and removals. An article that spans several pages has the text of all
 * of them and the metadata of the first. Deterministic: the same pages give the same article, in Node and in workerd.
 *
 * @param further the pages after the first, in order, if the article has any.
 * @param filedKinds the kinds of page to store: a page that is clearly of another kind has outcome `not-an-article`.
 * @param known the bucket owner's rule for this site, and evidence of other articles of its host; by default none.
 * @throws {IngestError} `too-complex` for pages that exceed `PAGE_LIMITS`, or an article out of proportion to them.
 */
export function extractArticle(
  fetched: FetchedPage,
  further: readonly FetchedPage[] = [],
  filedKinds: readonly PageKind[] = FILED_BY_DEFAULT,
  known: Partial<SiteKnowledge> = {},
): Article {
  return joinPages(
    readPart(fetched, known),
    further.map((page) => readPart(page, known)),
    filedKinds,
  );
}

/**
 * Joins read pages into their article. Modifies their trees, so each page can be joined only once.
 *
 * @throws {IngestError} as `extractArticle`.
 */
export function joinPages(
  first: ArticlePart,
  further: readonly ArticlePart[],
  filedKinds: readonly PageKind[],
): Article {
  const { fetched, siteRule } = first;
  const furtherPages = further.map((part) => part.fetched);
  const {
    metadata,
    baseUrl,
    article,
    images: pageImages,
    choice,
    removals,
    leftOut,
    agreement,
    evidenceUsed,
    spared,
  } = joinParts(first, further);
  const images = placeImages(article, pageImages);
  const limit = outputLimit([fetched, ...furtherPages]);
  const articleBody = renderPlainText(article.root);
  const body = renderBody(article.root, baseUrl, limit / 2);
  refuseLarger(limit, metadata, images, removals, articleBody, body.html);
  const wordCount = countWords(articleBody);
  const languageDetected = detectLanguage(articleBody);
  const { pageKind, verdict } = judge(first, article.root, articleBody, filedKinds);
  const pages = 1 + further.length;
  const isLast = nextPageUrl(furtherPages.at(-1) ?? fetched, fetched.finalUrl, pages + 1) === null;
  const missing = isLast ? null : pages + 1;
  return {
    ...metadata,
    schemaVersion: 1,
    url: articleUrl(metadata.canonicalUrl, fetched.finalUrl),
    articleBody,
    articleBodyHtml: body.html,
    get articleBodyMarkdown() {
      return body.markdown();
    },
    wordCount,
    ...settleLanguage(metadata, languageDetected),
    languageDetected,
    images,
    pageKind,
    outcome: verdict.outcome,
    quality: rateQuality(
      metadata,
      verdict,
      { choice, missing, leftOut, agreement, spared },
      wordCount,
      articleBody.length,
      removals,
    ),
    extractor: extractorWith(siteRule, evidenceUsed),
    removals,
  };
}

/** Extracts one page on its own. Leaves its tree unchanged, so that it can still be joined. */
export function readAlone(part: ArticlePart): SinglePage {
  const copies = new Map<ChildNode, ChildNode>();
  const root = copyBranch(part.article.root, copies);
  const sources = new Map<ChildNode, ChildNode>();
  for (const [copy, original] of copies) {
    const source = part.article.sources.get(original);
    if (source !== undefined) sources.set(copy, source);
  }
  // Place captions first: they must not end up in the text.
  const images = placeImages({ root, sources }, part.images);
  const articleBody = renderPlainText(root);
  const { outcome } = judge(part, root, articleBody, FILED_BY_DEFAULT).verdict;
  return { outcome, headline: part.metadata.headline, articleBody, images };
}

function judge(part: ArticlePart, root: ParentNode, articleBody: string, filedKinds: readonly PageKind[]) {
  const { fetched, kinds, metadata, isThread } = part;
  const { probabilities } = kinds;
  const proseChars = proseCharacters(articleBody);
  const { kind, confidence } = isThread
    ? { kind: "forum" as const, confidence: kinds.probabilityOf("forum") }
    : chooseKind(probabilities, proseChars);
  const pageKind = { kind, confidence: Math.round(confidence * 100) / 100, signs: kinds.signsOf(kind) };
  // An owner who stores lists wants those of links too.
  const refusal =
    refuseKind(pageKind, probabilities, proseChars, filedKinds) ??
    (filedKinds.every((each) => FILED_BY_DEFAULT.includes(each))
      ? ((kind === "listing" ? part.entries : null) ??
        part.teasers ??
        refuseTeasers(root, fetched.finalUrl, articleSigns(kinds, metadata)))
      : null);
  return { pageKind, verdict: judgeOutcome(fetched, articleBody, refusal) };
}

/** Names everything besides the pages and the code that the result depends on. */
function extractorWith(siteRule: SiteRule | null, hostEvidence: readonly string[]): Article["extractor"] {
  return {
    ...EXTRACTOR,
    ...(siteRule === null ? {} : { siteRule: { host: siteRule.host, version: siteRule.version } }),
    ...(hostEvidence.length === 0 ? {} : { hostEvidence }),
  };
}
