import { z } from "zod";

const reExtractMessage = z.object({
  replay: z.object({
    /** Only the articles of one host, as it stands in keys; `null` for all. */
    host: z.string().nullable(),
    /** Key of the last article that is done; `null` starts at the first. */
    after: z.string().nullable(),
  }),
});

/** Travels in the queue of ingests: one step of a re-extraction, which sends the next. */
export type ReExtractMessage = z.infer<typeof reExtractMessage>;

/** `null` for every other message. */
export function parseReExtract(body: unknown): ReExtractMessage | null {
  return reExtractMessage.safeParse(body).data ?? null;
}
