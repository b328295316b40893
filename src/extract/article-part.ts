import type { Document } from "domhandler";
import type { FetchedPage, Metadata, Removal } from "../article.ts";
import { cleanAfter, cleanBefore } from "../clean/clean.ts";
import type { CleanContext } from "../clean/clean-rule.ts";
import { readMainHeading } from "../clean/main-heading.ts";
import { readBaseUrl } from "../dom/base-url.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { parsePage } from "../dom/parse-page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { type PageImages, readPageImages } from "./article-images.ts";
import { chooseArticle } from "./choose-article.ts";
import { judgeKind, type KindLikelihood } from "./kind/judge-kind.ts";
import { findLeftOut } from "./left-out.ts";
import { settlePage } from "./page-builds/settle-page.ts";
import { prunePage } from "./prune-page.ts";
import { readArticle } from "./readability/read-article.ts";
import { addStandfirst } from "./restore/add-standfirst.ts";
import { putBack } from "./restore/put-back.ts";
import { readStatedBody } from "./stated-body.ts";

/** What one page has of its article: the whole of it, or a part where the article is in several pages. */
export interface ArticlePart {
  readonly fetched: FetchedPage;
  readonly metadata: Metadata;
  /** Of what kind the page may be. */
  readonly kinds: KindLikelihood;
  /** What the links of the page are resolved against. */
  readonly baseUrl: string;
  /** Pruned. */
  readonly page: Document;
  readonly article: LightCopy;
  /** Why the article is not Readability's choice, as a sentence; `null` when it is. */
  readonly choice: string | null;
  readonly images: PageImages;
  readonly removals: readonly Removal[];
  /** Characters of prose in the main part of the page that are not in the article, rules' cuts left out. */
  readonly leftOut: number;
}

/** @throws {IngestError} `too-complex` for a page past the bounds of `PAGE_LIMITS`. */
export function readPart(fetched: FetchedPage): ArticlePart {
  const page = parsePage(fetched.html);
  settlePage(page, fetched.html);
  const metadata = readMetadata(page, fetched);
  const kinds = judgeKind(page, fetched, metadata);
  const baseUrl = readBaseUrl(page, fetched.html, fetched.finalUrl);
  const context = cleanContext(metadata, readMainHeading(page), fetched.finalUrl);
  const images = readPageImages(page, baseUrl);
  const stated = readStatedBody(page, fetched.html, {
    urls: [fetched.finalUrl, ...(metadata.canonicalUrl === null ? [] : [metadata.canonicalUrl])],
    titles: metadata.headline === null ? [] : [metadata.headline],
  });
  const pruned = prunePage(page);
  const removals: Removal[] = cleanBefore(page, context);
  const { article, reason } = chooseArticle(page, readArticle(page, metadata.headline), stated);
  putBack(article, page);
  addStandfirst(article, page, metadata);
  const leftOut = findLeftOut(page, pruned, article);
  removals.push(...cleanAfter(article.root, context), ...leftOut.removals);
  return {
    fetched,
    metadata,
    kinds,
    baseUrl,
    page,
    article,
    choice: reason,
    images,
    removals,
    leftOut: leftOut.characters,
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
