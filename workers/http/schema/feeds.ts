import { z } from "@hono/zod-openapi";
import type { FeedFormat } from "../feed-answer.ts";

const FORMATS = ["json", "atom", "jsonfeed"] as const satisfies readonly ("json" | FeedFormat)[];

/** The form of a list that can be a feed. */
export const feedFormat = z
  .enum(FORMATS)
  .default("json")
  .openapi({ description: "`atom` and `jsonfeed` are feeds, with the full text of each article." });

/** What such a list answers. */
export function feedContent<Schema extends z.ZodType>(schema: Schema) {
  return {
    "application/json": { schema },
    "application/atom+xml": { schema: z.string() },
    "application/feed+json": { schema: z.record(z.string(), z.unknown()) },
  };
}
