import { z } from "zod";

const reExtractMessage = z.object({
  replay: z.object({
    /** Limits the walk to one host, written as in keys; `null` for all. */
    host: z.string().nullable(),
    /** Key of the last article that was re-extracted; `null` starts at the first. */
    after: z.string().nullable(),
  }),
});

/** A message of the ingest queue: one step of a re-extraction, which queues the next. */
export type ReExtractMessage = z.infer<typeof reExtractMessage>;

/** `null` when the body is not a re-extract message. */
export function parseReExtract(body: unknown): ReExtractMessage | null {
  return reExtractMessage.safeParse(body).data ?? null;
}
