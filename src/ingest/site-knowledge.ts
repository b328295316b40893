import type { Article, PageKind } from "../article.ts";
import { orWhenUnavailable } from "../errors.ts";
import type { SiteKnowledge } from "../extract/article-part.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import { NO_EVIDENCE } from "../host-observation.ts";
import type { HostDigests } from "../ports/host-digests.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { underOwnUrl } from "../store/place-of-article.ts";
import { findByUrl } from "../store/read-article.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { contentHash } from "../store/stored-article.ts";
import { isOfUser } from "../url/is-of-user.ts";

interface SiteKnowledgePorts {
  readonly store: ObjectStore;
  /** `null`: no evidence is used. */
  readonly digests: HostDigests | null;
}

/** What is known about the site of the page at `url`. @throws {IngestError} `storage-unavailable`. */
export async function readSiteKnowledge(url: string, { store, digests }: SiteKnowledgePorts): Promise<SiteKnowledge> {
  const siteRule = await readSiteRule(url, store);
  if (digests === null || isOfUser(url)) return { siteRule, evidence: null };
  return { siteRule, evidence: await orWhenUnavailable(digests.evidenceOf(url), NO_EVIDENCE) };
}

/**
 * The article of the pages with the evidence of its stored version, if its text is then the stored one; otherwise
 * `article`, which was extracted with the evidence of today. The evidence of a host grows, and must not turn an unchanged
 * page into an edit.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function withStoredEvidence(
  { article, pages }: { readonly article: Article; readonly pages: FetchedPages },
  { store, filedKinds }: { readonly store: ObjectStore; readonly filedKinds: readonly PageKind[] },
): Promise<Article> {
  const [first, ...further] = pages;
  const stored = await findByUrl(underOwnUrl(article, first.finalUrl).url, store);
  if (stored === null || stored.version.contentHash === contentHash(article)) return article;
  const before = stored.extractor.hostEvidence ?? [];
  if (String(before) === String(article.extractor.hostEvidence ?? [])) return article;
  const siteRule = await readSiteRule(first.finalUrl, store);
  const again = extractArticle(first, further, filedKinds, { siteRule, evidence: new Set(before) });
  return contentHash(again) === stored.version.contentHash ? again : article;
}
