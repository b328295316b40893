import { z } from "@hono/zod-openapi";
import { INGEST_ERROR_STATUS } from "../error-status.ts";
import { driftSchema } from "./drift.ts";

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
  .openapi("ArticleNotice", { description: "Identifies the article; fetch its text from the API or the bucket." });

const matchNotice = articleNotice
  .extend({
    search: z.object({ id: z.string(), name: z.string() }),
    articleBody: z.string().nullable().openapi({ description: "The text." }),
  })
  .openapi("MatchNotice", { description: "An article that newly matches a saved search." });

const failureNotice = z
  .object({
    url: z.string(),
    code: z.enum(Object.keys(INGEST_ERROR_STATUS) as [string, ...string[]]),
    message: z.string(),
  })
  .openapi("FailureNotice");

const driftNotice = driftSchema.extend({ host: z.string() }).openapi("DriftNotice");

const HEADERS = z.object({
  "webhook-id": z.string().openapi({ description: "The same for every delivery of one event." }),
  "webhook-timestamp": z.string().openapi({ description: "Unix time in seconds." }),
  "webhook-signature": z.string().openapi({ description: "See Standard Webhooks: https://www.standardwebhooks.com" }),
});

const EVENTS = [
  ["article.stored", "A new article is stored", articleNotice],
  ["article.updated", "An article has a new version", articleNotice],
  ["article.failed", "A URL has failed and will not be retried", failureNotice],
  ["search.matched", "A new article or version matches a saved search", matchNotice],
  ["host.drifted", "Recent pages of a host differ from its past, usually after a redesign", driftNotice],
] as const;

/** The events sent to each endpoint of `WEBHOOKS`, for OpenAPI. */
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
  responses: { 204: { description: "Any 2xx acknowledges the event; otherwise delivery is retried for hours." } },
}));
