import { z } from "zod";
import type { PolledSource } from "../../src/sources/poll-source.ts";

const patterns = z.array(z.string()).readonly();

const crawlMessage = z.object({
  sources: z
    .array(
      z.object({
        url: z.string(),
        include: patterns,
        exclude: patterns,
        intervalMinutes: z.number().positive().nullable(),
      }) satisfies z.ZodType<PolledSource>,
    )
    .min(1)
    .readonly(),
});

/** A message of the crawl queue: sources for one consumer to poll. Never retried: unpolled sources stay due. */
export type CrawlMessage = z.infer<typeof crawlMessage>;

/** `null` when the body is not a crawl message. */
export function parseCrawl(body: unknown): CrawlMessage | null {
  return crawlMessage.safeParse(body).data ?? null;
}
