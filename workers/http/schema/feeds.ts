import { z } from "@hono/zod-openapi";
import type { FeedFormat } from "../feed-response.ts";

const FORMATS = ["json", "atom", "jsonfeed"] as const satisfies readonly ("json" | FeedFormat)[];

/** The `format` parameter of lists that can be feeds. */
export const feedFormat = z
  .enum(FORMATS)
  .default("json")
  .openapi({ description: "`atom` and `jsonfeed` are feeds, with the full text of each article." });

/** The response content of such a list. */
export function feedContent<Schema extends z.ZodType>(schema: Schema) {
  return {
    "application/json": { schema },
    "application/atom+xml": { schema: z.string() },
    "application/feed+json": { schema: z.record(z.string(), z.unknown()) },
  };
}

/** The `format` parameter of article lists: also an EPUB of the page of the list. */
export const listFormat = z
  .enum([...FORMATS, "epub"])
  .default("json")
  .openapi({
    description:
      "`atom` and `jsonfeed` are feeds, `epub` is a book, each with the full text of the articles on this page of the list.",
  });

/** The response content of such a list. */
export function listContent<Schema extends z.ZodType>(schema: Schema) {
  return { ...feedContent(schema), "application/epub+zip": { schema: z.string().openapi({ format: "binary" }) } };
}
