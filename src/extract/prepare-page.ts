import type { Document, Element } from "domhandler";
import type { Removal } from "../article.ts";
import type { CleanContext } from "../clean/clean-rule.ts";
import { readMainHeading } from "../clean/main-heading.ts";
import { readBaseUrl } from "../dom/base-url.ts";
import { parseWithNames } from "../dom/parse-page.ts";
import type { FetchedPage } from "../fetched-page.ts";
import { readPageFacts } from "../metadata/facts/page-facts.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import type { Metadata } from "../stated-metadata.ts";
import { type PageImages, readPageImages } from "./article-images.ts";
import { judgeKind, type KindLikelihood } from "./kind/judge-kind.ts";
import { type Treatment, treatmentOf } from "./kind/treatment.ts";
import { findEntries, mayBeEntries, withEntries } from "./outcome/find-entries.ts";
import { settlePage } from "./page-builds/settle-page.ts";
import { prunePage } from "./prune-page.ts";
import { reducePage } from "./reduce/reduce-page.ts";
import { type SiteRuleOfPage, siteRuleOf } from "./site-rule/site-rule-of-page.ts";
import { readStatedBody } from "./stated-body.ts";
import { readStatedRecipe, type StatedRecipe } from "./stated-recipe.ts";
import { findThread, type Thread } from "./thread/read-thread.ts";
import { MIN_TO_SEARCH_POSTS, withThread } from "./thread/thread-evidence.ts";

/** A page of which everything is known but the article: what it states, what kind it may be, and its pruned tree. */
export interface PreparedPage {
  readonly fetched: FetchedPage;
  /** Settled, reduced and pruned. */
  readonly page: Document;
  /** The base URL of the page's links. */
  readonly baseUrl: string;
  readonly metadata: Metadata;
  /** The likelihood of each kind of page. */
  readonly kinds: KindLikelihood;
  readonly treatment: Treatment;
  readonly images: PageImages;
  /** The article's text as JSON-LD or a script states it; `null` if nothing does. */
  readonly stated: string | null;
  /** The recipe as JSON-LD states it; `null` if it states none, or several. */
  readonly recipe: StatedRecipe | null;
  /** The owner's rule applied to the page. */
  readonly owner: SiteRuleOfPage;
  /** For the rules that clean the text; without the likelihoods of lines. */
  readonly context: CleanContext;
  /** Why the page is a list of whole posts, as a sentence; `null` if it is not. */
  readonly entries: string | null;
  /** The posts, if the page may be a thread; else `null`. */
  readonly thread: Thread | null;
  /** What was removed because the page was too large. */
  readonly reduced: readonly Removal[];
  /** The elements that pruning removed and that may contain sentences. */
  readonly pruned: readonly Element[];
}

/** @throws {IngestError} `too-complex` for a page that exceeds `PAGE_LIMITS`. */
export function preparePage(fetched: FetchedPage, siteRule: SiteRule | null): PreparedPage {
  const parsed = parseWithNames(fetched.html);
  const { page, names } = parsed;
  settlePage(parsed, fetched.html);
  const owner = siteRuleOf(page, siteRule);
  const reduced = reducePage(page);
  const facts = readPageFacts(page, fetched, names.hasAttribute("itemprop", "typeof"));
  const metadata = owner.over(readMetadata(facts));
  const judged = judgeKind(page, fetched, metadata);
  const baseUrl = names.elements.has("base") ? readBaseUrl(page, fetched.finalUrl) : fetched.finalUrl;
  const images = readPageImages(page, baseUrl);
  const stated = readStatedBody(facts.jsonLd, {
    urls: [fetched.finalUrl, ...(metadata.canonicalUrl === null ? [] : [metadata.canonicalUrl])],
    titles: metadata.headline === null ? [] : [metadata.headline],
  });
  const recipe = readStatedRecipe(facts.jsonLd);
  const mainHeading = readMainHeading(facts.headings.map(({ element }) => element));
  const pruned = prunePage(page);
  const entries = mayBeEntries(judged) ? findEntries(page, fetched.finalUrl) : null;
  const thread = entries === null && judged.probabilityOf("forum") >= MIN_TO_SEARCH_POSTS ? findThread(page) : null;
  const kinds = entries !== null ? withEntries(judged, entries) : thread !== null ? withThread(judged, thread) : judged;
  const treatment = treatmentOf(kinds);
  const context = {
    ...aboutArticle(metadata),
    url: fetched.finalUrl,
    mainHeading,
    isThread: treatment.keepsPosts,
    isManual: treatment.isManual,
    likelihoodOf: () => null,
  };
  return {
    fetched,
    page,
    baseUrl,
    metadata,
    kinds,
    treatment,
    images,
    stated,
    recipe,
    owner,
    context,
    entries,
    thread,
    reduced,
    pruned,
  };
}

function aboutArticle(metadata: Metadata) {
  return {
    headline: metadata.headline,
    authors: metadata.authors.map((author) => author.name),
    description: metadata.description,
    dates: [metadata.datePublished, metadata.dateModified].flatMap((date) => date?.value ?? []),
    language: metadata.inLanguage,
  };
}
