import type { Context } from "hono";
import type { StoredArticle } from "../../src/article.ts";
import type { AppEnv } from "./app-env.ts";
import { answerFeed, type FeedFormat, feedItemsOf } from "./feed-answer.ts";

/** A page of a list as a feed, with the articles from the bucket. */
export async function feedOfEntries(
  c: Context<AppEnv>,
  format: FeedFormat,
  title: string,
  entries: readonly Pick<StoredArticle, "id" | "host">[],
  next: string | null,
): Promise<Response> {
  const items = await feedItemsOf(entries, c.var.worker.ports.store);
  return answerFeed(c, format, {
    title: `${title} · cuttings`,
    items,
    next: next === null ? null : ["cursor", next],
  });
}
