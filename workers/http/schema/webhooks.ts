import { z } from "@hono/zod-openapi";
import { INGEST_ERROR_STATUS } from "../error-status.ts";

const text = z.string().nullable();

const articleNotice = z
  .object({
    id: z.string(),
    host: z.string(),
    url: z.string(),
    version: z.int(),
    headline: text,
    datePublished: text,
    wordCount: z.int(),
  })
  .openapi("ArticleNotice", { description: "Names the article; its text is fetched from the API or the bucket." });

const matchNotice = articleNotice
  .extend({
    search: z.object({ id: z.string(), name: z.string() }),
    articleBody: z.string().nullable().openapi({ description: "The text." }),
  })
  .openapi("MatchNotice", { description: "An article that a saved search finds, and did not find before." });

const failureNotice = z
  .object({
    url: z.string(),
    code: z.enum(Object.keys(INGEST_ERROR_STATUS) as [string, ...string[]]),
    message: z.string(),
  })
  .openapi("FailureNotice");

const HEADERS = z.object({
  "webhook-id": z.string().openapi({ description: "The same for every delivery of one event." }),
  "webhook-timestamp": z.string().openapi({ description: "Seconds of the epoch." }),
  "webhook-signature": z
    .string()
    .openapi({ description: "As Standard Webhooks says: https://www.standardwebhooks.com" }),
});

const EVENTS = [
  ["article.stored", "A new article is stored", articleNotice],
  ["article.updated", "An article has a new version", articleNotice],
  ["article.failed", "A URL is given up", failureNotice],
  ["search.matched", "A saved search finds a new article, or a new version of one", matchNotice],
] as const;

/** What each endpoint of `WEBHOOKS` is told, as OpenAPI describes it. */
export const WEBHOOKS = EVENTS.map(([type, summary, data]) => ({
  method: "post" as const,
  path: type,
  operationId: type.replace(/\.(\w)/, (_dot, letter: string) => letter.toUpperCase()),
  summary,
  request: {
    headers: HEADERS,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({ type: z.literal(type), timestamp: z.string(), data }),
        },
      },
    },
  },
  responses: { 204: { description: "Any 2xx takes the event; anything else has it sent again, for hours." } },
}));
