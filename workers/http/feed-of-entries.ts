import type { Context } from "hono";
import type { RightsFilter } from "../../src/rights/rights-filter.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { AppEnv } from "./app-env.ts";
import { type FeedFormat, feedItemsOf, feedResponse } from "./feed-response.ts";

/** A page of catalog entries as a feed, with the articles from the bucket. */
export async function feedOfEntries(
  c: Context<AppEnv>,
  format: FeedFormat,
  title: string,
  entries: readonly Pick<StoredArticle, "id" | "host">[],
  next: string | null,
  rights: RightsFilter | null,
): Promise<Response> {
  const items = await feedItemsOf(entries, c.var.worker.ports.store, rights);
  return feedResponse(c, format, {
    title: `${title} · cuttings`,
    items,
    next: next === null ? null : ["cursor", next],
  });
}
