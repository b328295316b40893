import type { Article } from "../article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import type { HostObservation } from "../host-observation.ts";
import type { FindIndexed } from "../ports/article-index.ts";
import type { Clock } from "../ports/clock.ts";
import type { HostDigests } from "../ports/host-digests.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { PageRenderer } from "../ports/page-renderer.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { fetchParts, type PageParts } from "./fetch-pages.ts";
import { renderingFetcher, withFetched } from "./render-pages.ts";
import { readSiteKnowledge } from "./site-knowledge.ts";

/** An article and the pages that it was extracted from. */
export interface Extracted {
  readonly article: Article;
  readonly pages: FetchedPages;
  /** What there is to learn about the host; `null` if nothing. */
  readonly observation: HostObservation | null;
}

interface ExtractUrlPorts {
  readonly fetcher: PageFetcher;
  readonly renderer: PageRenderer | null;
  readonly store: ObjectStore;
  readonly index: FindIndexed | null;
  readonly clock: Clock;
  readonly digests: HostDigests | null;
}

/**
 * Fetches the pages at a URL and extracts their article. Where there is a browser, it renders the pages of a site whose
 * rule says so, and pages that are empty until their scripts run; the article is then extracted again.
 *
 * @param join extracts the article of the pages.
 * @throws {IngestError} as `fetchParts`; `needs-rendering` with the reason when the rendering failed.
 */
export async function extractUrl(
  url: string,
  { fetcher, renderer, store, index, clock, digests }: ExtractUrlPorts,
  join: (parts: PageParts) => Extracted,
  signal?: AbortSignal,
): Promise<Extracted> {
  const knowledgeOf = (address: string) => readSiteKnowledge(address, { store, digests });
  if (renderer === null) return join(await fetchParts(url, fetcher, signal, knowledgeOf));

  const ports = { renderer, store, index, clock };
  const byRule = renderingFetcher(fetcher, ports, async ({ finalUrl }) => {
    const rule = await readSiteRule(finalUrl, store);
    return rule?.render ?? false;
  });
  const found = join(await fetchParts(url, byRule, signal, knowledgeOf));
  const [first] = found.pages;
  if (found.article.outcome !== "needs-rendering" || first.rendered !== undefined) return found;
  return join(await fetchParts(url, renderingFetcher(withFetched(first, fetcher), ports), signal, knowledgeOf));
}
