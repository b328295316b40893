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

/** Travels in the queue of the crawl: sources that one consumer polls. They are the schedule's to give again. */
export type CrawlMessage = z.infer<typeof crawlMessage>;

/** `null` for every other message. */
export function parseCrawl(body: unknown): CrawlMessage | null {
  return crawlMessage.safeParse(body).data ?? null;
}
