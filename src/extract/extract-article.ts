import type { Article, FetchedPage, Metadata, Removal } from "../article.ts";
import { cleanAfter, cleanBefore } from "../clean/clean.ts";
import type { CleanContext } from "../clean/clean-rule.ts";
import { readMainHeading } from "../clean/main-heading.ts";
import { readBaseUrl } from "../dom/base-url.ts";
import { parsePage } from "../dom/parse-page.ts";
import { detectLanguage } from "../metadata/detect-language.ts";
import { checkLanguage } from "../metadata/language.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { renderPlainText } from "../render/plain-text.ts";
import { renderBody } from "../render/render-body.ts";
import { articleUrl } from "../url/article-url.ts";
import { placeImages, readPageImages } from "./article-images.ts";
import { chooseArticle } from "./choose-article.ts";
import { EXTRACTOR } from "./extractor.ts";
import { judgeOutcome } from "./outcome/judge-outcome.ts";
import { rateQuality } from "./outcome/rate-quality.ts";
import { prunePage } from "./prune-page.ts";
import { readArticle } from "./readability/read-article.ts";
import { addStandfirst } from "./restore/add-standfirst.ts";
import { putBack } from "./restore/put-back.ts";
import { readStatedBody } from "./stated-body.ts";
import { countWords } from "./word-count.ts";

/**
 * Turns a page into its article: text, metadata, and what was cut.
 * The same page gives the same article, in Node and in workerd.
 *
 * @throws {IngestError} `too-complex` for a page past the bounds of `PAGE_LIMITS`.
 */
export function extractArticle(page: FetchedPage): Article {
  const document = parsePage(page.html);
  const metadata = readMetadata(document, page);
  const baseUrl = readBaseUrl(document, page.html, page.finalUrl);
  const context = cleanContext(metadata, readMainHeading(document), page.finalUrl);
  const pageImages = readPageImages(document, baseUrl);
  const stated = readStatedBody(document, page.html);
  prunePage(document);
  const removals: Removal[] = cleanBefore(document, context);
  const { article: copy, reason } = chooseArticle(document, readArticle(document, metadata.headline), stated);
  const article = copy.root;
  putBack(copy, document);
  addStandfirst(copy, document, metadata);
  removals.push(...cleanAfter(article, context));
  const images = placeImages(copy, pageImages);
  const articleBody = renderPlainText(article);
  const body = renderBody(article, baseUrl);
  const wordCount = countWords(articleBody);
  const languageDetected = detectLanguage(articleBody);
  const verdict = judgeOutcome({ fetched: page, metadata, page: document, article, text: articleBody });
  return {
    ...metadata,
    schemaVersion: 1,
    url: articleUrl(metadata.canonicalUrl, page.finalUrl),
    articleBody,
    articleBodyHtml: body.html,
    get articleBodyMarkdown() {
      return body.markdown();
    },
    wordCount,
    inLanguage: checkLanguage(metadata.inLanguage, languageDetected),
    languageDetected,
    images,
    outcome: verdict.outcome,
    quality: rateQuality(metadata, verdict, reason, wordCount, articleBody.length, removals),
    extractor: EXTRACTOR,
    removals,
  };
}

function cleanContext(metadata: Metadata, mainHeading: string | null, url: string): CleanContext {
  return {
    url,
    headline: metadata.headline,
    mainHeading,
    authors: metadata.authors.map((author) => author.name),
    description: metadata.description,
    dates: [metadata.datePublished, metadata.dateModified].flatMap((date) => date?.value ?? []),
    language: metadata.inLanguage,
  };
}
