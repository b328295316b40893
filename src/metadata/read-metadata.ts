import type { Document } from "domhandler";
import type { FetchedPage, Metadata, Provenance } from "../article.ts";
import { articleTypeOf } from "./article-nodes.ts";
import { readAuthors } from "./authors.ts";
import { canonicalUrl } from "./canonical.ts";
import { readDateModified, readDatePublished } from "./dates.ts";
import { readField, type Stated } from "./field.ts";
import { readPageFacts } from "./page-facts.ts";
import { readTitle } from "./title.ts";

/** What a page says about its article, each field from its most trusted source, and where it came from. */
export function readMetadata(document: Document, page: FetchedPage): Metadata {
  const facts = readPageFacts(document, page);
  const provenance: Record<string, Provenance> = {};
  const keep = <T>(name: string, found: Stated<T> | null): T | null => {
    if (found === null) return null;
    provenance[name] = found.provenance;
    return found.value;
  };
  const [first] = facts.articles;
  return {
    type: (first && articleTypeOf(first)) ?? "Article",
    canonicalUrl: keep("canonicalUrl", readField(canonicalUrl, facts)),
    headline: keep("headline", readTitle(facts)),
    alternativeHeadline: null,
    description: facts.metas.get("og:description")?.[0] ?? facts.metas.get("description")?.[0] ?? null,
    authors: keep("authors", readAuthors(facts)) ?? [],
    bylineRaw: null,
    publisher: null,
    datePublished: keep("datePublished", readDatePublished(facts)),
    dateModified: keep("dateModified", readDateModified(facts)),
    inLanguage: facts.html.lang ?? null,
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
    provenance,
  };
}
