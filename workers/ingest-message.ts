import { z } from "zod";
import type { Discovery } from "../src/article.ts";
import type { IngestMessage } from "../src/ports.ts";

const VIA = ["api", "queue", "feed", "sitemap", "news-sitemap", "section", "replay", "cli"] as const;

const discovery = z.object({
  via: z.enum(VIA),
  source: z.string().nullable(),
  feedTitle: z.string().nullable(),
  feedDate: z.string().nullable(),
}) satisfies z.ZodType<Discovery>;

/** Other programs send to the queue too: `{"url": "https://…"}` is enough. */
const ingestMessage = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  discovery: discovery.default({ via: "queue", source: null, feedTitle: null, feedDate: null }),
});

export type ParsedMessage =
  | { readonly message: IngestMessage; readonly problem: null }
  | { readonly message: null; readonly problem: string };

/** Checks what came out of the queue: anything at all can be in there. */
export function parseMessage(body: unknown): ParsedMessage {
  const result = ingestMessage.safeParse(body);
  if (result.success) return { message: result.data, problem: null };
  return { message: null, problem: z.prettifyError(result.error).replaceAll("\n", " ") };
}

/** What is put aside without a try, and why. The platform itself puts a message aside as it is. */
export interface DeadLetter {
  readonly reason: string;
  readonly body: unknown;
}

const deadLetter = z.object({ reason: z.string(), body: z.unknown() });

export function parseDeadLetter(body: unknown): DeadLetter | null {
  const result = deadLetter.safeParse(body);
  return result.success ? { reason: result.data.reason, body: result.data.body } : null;
}
