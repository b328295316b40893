import { z } from "zod";
import { type Discovery, VIAS } from "../../src/article.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";

const discovery = z.object({
  via: z.enum(VIAS),
  source: z.string().nullable(),
  feedTitle: z.string().nullable(),
  feedDate: z.string().nullable(),
}) satisfies z.ZodType<Discovery>;

/** What a message was before its host had no time for it: one that is sent again is a new one to the platform. */
export interface Waited {
  /** Of the first message. */
  readonly id: string;
  readonly sentAt: string;
  /** Tries that were made. A delivery that found no time is none. */
  readonly tries: number;
  /** How often in a row its host was closed. */
  readonly closed: number;
}

export interface QueuedMessage extends IngestMessage {
  /** `null` for a message that has not waited. */
  readonly waited: Waited | null;
}

const waited = z.object({
  id: z.string(),
  sentAt: z.iso.datetime(),
  tries: z.int().nonnegative(),
  closed: z.int().nonnegative(),
}) satisfies z.ZodType<Waited>;

/** Other programs send to the queue too: `{"url": "https://…"}` is enough. */
const ingestMessage = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  discovery: discovery.default({ via: "queue", source: null, feedTitle: null, feedDate: null }),
  waited: waited.nullable().default(null),
});

export type ParsedMessage =
  | { readonly message: QueuedMessage; readonly problem: null }
  | { readonly message: null; readonly problem: string };

/** Checks what came out of the queue: anything at all can be in there. */
export function parseMessage(body: unknown): ParsedMessage {
  const result = ingestMessage.safeParse(body);
  if (result.success) return { message: result.data, problem: null };
  return { message: null, problem: z.prettifyError(result.error).replaceAll("\n", " ") };
}

/** A message that is given up without an attempt, and why. The platform dead-letters a message as it is. */
export interface DeadLetter {
  readonly reason: string;
  readonly body: unknown;
}

const deadLetter = z.object({ reason: z.string(), body: z.unknown() });

export function parseDeadLetter(body: unknown): DeadLetter | null {
  const result = deadLetter.safeParse(body);
  return result.success ? { reason: result.data.reason, body: result.data.body } : null;
}
