import { z } from "zod";

const replayMessage = z.object({
  replay: z.object({
    /** Only the articles of one host, as it stands in keys; `null` for all. */
    host: z.string().nullable(),
    /** Key of the last article that is done; `null` starts at the first. */
    after: z.string().nullable(),
  }),
});

/** Travels in the queue of ingests: one step of a replay, which sends the next. */
export type ReplayMessage = z.infer<typeof replayMessage>;

/** `null` for every other message. */
export function parseReplay(body: unknown): ReplayMessage | null {
  return replayMessage.safeParse(body).data ?? null;
}
