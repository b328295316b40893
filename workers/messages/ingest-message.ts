import { z } from "zod";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { type Discovery, VIAS } from "../../src/stored-article.ts";

const discovery = z.object({
  via: z.enum(VIAS),
  source: z.string().nullable(),
  feedTitle: z.string().nullable(),
  feedDate: z.string().nullable(),
}) satisfies z.ZodType<Discovery>;

/** The history of a requeued message, which is a new one to the platform. */
export interface Waited {
  /** Id of the first message. */
  readonly id: string;
  /** When the first message was sent. */
  readonly sentAt: string;
  /** Attempts made. A delivery that found its host busy is not an attempt. */
  readonly tries: number;
  /** Consecutive deliveries that found the host closed. */
  readonly closed: number;
}

export interface QueuedMessage extends IngestMessage {
  /** `null` for a message that was not requeued. */
  readonly waited: Waited | null;
}

const waited = z.object({
  id: z.string(),
  sentAt: z.iso.datetime(),
  tries: z.int().nonnegative(),
  closed: z.int().nonnegative(),
}) satisfies z.ZodType<Waited>;

/** Other programs may send to the queue: `{"url": "https://…"}` is enough. */
const ingestMessage = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  discovery: discovery.default({ via: "queue", source: null, feedTitle: null, feedDate: null }),
  waited: waited.nullable().default(null),
});

export type ParsedMessage =
  | { readonly message: QueuedMessage; readonly problem: null }
  | { readonly message: null; readonly problem: string };

/** Validates the body of a message, which may come from another program. */
export function parseMessage(body: unknown): ParsedMessage {
  const result = ingestMessage.safeParse(body);
  if (result.success) return { message: result.data, problem: null };
  return { message: null, problem: z.prettifyError(result.error).replaceAll("\n", " ") };
}

/** A message that the service dead-letters. One that the platform dead-letters is the original body, without a reason. */
export interface DeadLetter {
  readonly reason: string;
  readonly body: unknown;
}

const deadLetter = z.object({ reason: z.string(), body: z.unknown() });

export function parseDeadLetter(body: unknown): DeadLetter | null {
  const result = deadLetter.safeParse(body);
  return result.success ? { reason: result.data.reason, body: result.data.body } : null;
}
