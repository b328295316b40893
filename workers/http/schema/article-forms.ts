import { z } from "@hono/zod-openapi";
import { ARTICLE_FORMATS, type ArticleFormat } from "../../article-formats.ts";
import { articleSchema } from "./article.ts";

export const format = z
  .enum(Object.keys(ARTICLE_FORMATS) as [ArticleFormat, ...ArticleFormat[]])
  .optional()
  .openapi({ description: "Overrides Accept." });

export const ARTICLE_RESPONSE = {
  description: "The article in the format that `format` or Accept requests.",
  content: {
    "application/json": { schema: articleSchema },
    "application/ld+json": { schema: z.record(z.string(), z.unknown()) },
    "text/markdown": { schema: z.string() },
    "text/plain": { schema: z.string() },
    "text/html": { schema: z.string() },
    "application/epub+zip": { schema: z.string().openapi({ format: "binary" }) },
  },
};
