import { type Document, isTag } from "domhandler";
import { findOne } from "domutils";
import type { FetchedPage, Metadata } from "../article.ts";
import { textOf } from "../dom/light-tree.ts";

/** Headline and language only; gives way to `src/metadata`. */
export function readMetadata(document: Document, _page: FetchedPage): Metadata {
  const title = findOne((element) => element.name === "title", document.children);
  const root = document.children.find(isTag);
  return {
    type: "Article",
    canonicalUrl: null,
    headline: title === null ? null : textOf(title).trim() || null,
    alternativeHeadline: null,
    description: null,
    authors: [],
    bylineRaw: null,
    publisher: null,
    datePublished: null,
    dateModified: null,
    inLanguage: root?.attribs.lang ?? null,
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
    rights: { robots: null, contentSignal: null, tdmReservation: null, xRobotsTag: null },
    provenance: {},
  };
}
