import { z } from "@hono/zod-openapi";
import type { FeedFormat } from "../feed-response.ts";

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

/** The form of a list of articles: a feed, or a book of its page. */
export const listFormat = z
  .enum([...FORMATS, "epub"])
  .default("json")
  .openapi({
    description:
      "`atom` and `jsonfeed` are feeds, `epub` a book, each with the full text of every article of this page of the list.",
  });

/** What such a list answers. */
export function listContent<Schema extends z.ZodType>(schema: Schema) {
  return { ...feedContent(schema), "application/epub+zip": { schema: z.string().openapi({ format: "binary" }) } };
}
