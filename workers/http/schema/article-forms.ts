import { z } from "@hono/zod-openapi";
import { ARTICLE_FORMATS, type ArticleFormat } from "../../article-formats.ts";
import { articleSchema } from "./article.ts";
import { passageSchema } from "./passages.ts";

export const format = z
  .enum(Object.keys(ARTICLE_FORMATS) as [ArticleFormat, ...ArticleFormat[]])
  .optional()
  .openapi({ description: "Overrides Accept." });

export const passages = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .default(false)
  .openapi({ description: "`true` adds the passages of the article to its JSON." });

const articleWithPassages = articleSchema.extend({
  passages: z.array(passageSchema).readonly().optional().openapi({ description: "With `passages=true`." }),
});

export const ARTICLE_RESPONSE = {
  description: "The article in the format that `format` or Accept requests.",
  content: {
    "application/json": { schema: articleWithPassages },
    "application/ld+json": { schema: z.record(z.string(), z.unknown()) },
    "text/markdown": { schema: z.string() },
    "text/plain": { schema: z.string() },
    "text/html": { schema: z.string() },
    "application/epub+zip": { schema: z.string().openapi({ format: "binary" }) },
  },
};
