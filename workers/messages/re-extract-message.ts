import { z } from "zod";
import { partitions } from "../../src/store/article-partition.ts";

const reExtractMessage = z.object({
  replay: z.object({
    /** Limits the walk to one host, written as in keys; `null` for all. */
    host: z.string().nullable(),
    /** Key of the last article that was re-extracted; `null` starts at the first. */
    after: z.string().nullable(),
    /** Missing in messages of earlier versions, which walk all articles. */
    partition: z
      .object({ index: z.number().int().min(0), of: z.number().int().min(1) })
      .nullable()
      .default(null),
  }),
});

/**
 * A message of the ingest queue: one step of a re-extraction, which queues the next. The articles are divided into
 * partitions, each with its own chain of steps.
 */
export type ReExtractMessage = z.infer<typeof reExtractMessage>;

/** `null` when the body is not a re-extract message. */
export function parseReExtract(body: unknown): ReExtractMessage | null {
  return reExtractMessage.safeParse(body).data ?? null;
}

/**
 * Chains of a re-extraction. They run in several isolates at a time and leave room for other messages: the queue has at
 * most one step of each. A step of ten articles lists about a thousand keys to find those of its partition; with more
 * chains, a step would take several lists.
 */
const CHAINS = 32;

/** The first step of each chain. */
export function firstSteps(host: string | null, after: string | null): readonly ReExtractMessage[] {
  return partitions(CHAINS).map((partition) => ({ replay: { host, after, partition } }));
}
