import { z } from "@hono/zod-openapi";
import { FETCH_RESULTS } from "../../../src/store/last-change.ts";
import { INGEST_ERROR_STATUS, REQUEST_ERROR_STATUS } from "../error-status.ts";
import { listSchema } from "../list-response.ts";
import { articleType, outcome, pageKind, statedDate } from "./article.ts";
import { RETRY_AFTER } from "./headers.ts";

const text = z.string().nullable();

const verdict = z.enum(["allowed", "reserved", "unstated"]);

export const summarySchema = z
  .object({
    id: z.string(),
    host: z.string(),
    url: z.string(),
    type: articleType,
    kind: pageKind.nullable().openapi({ description: "null for articles stored before kinds existed." }),
    headline: text,
    description: text,
    authors: z.array(z.string()).readonly(),
    publisher: text,
    datePublished: statedDate.nullable(),
    inLanguage: text,
    dir: z.enum(["ltr", "rtl"]).nullable(),
    image: text,
    wordCount: z.int(),
    removals: z.int(),
    quality: z.number(),
    outcome,
    version: z.int(),
    fetchedAt: z.string(),
    lastChecked: z.string(),
    isGone: z.boolean(),
    uses: z
      .object({ search: verdict, "ai-input": verdict, "ai-train": verdict, tdm: verdict })
      .nullable()
      .openapi({ description: "What its site states about each use; null until the catalog is rebuilt." }),
  })
  .openapi("ArticleSummary");

export const articleListSchema = listSchema(summarySchema, "articles").openapi("ArticleList");

export const failureSchema = z
  .object({
    id: z.string(),
    host: z.string(),
    url: z.string(),
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
    tries: z.int(),
    firstAt: z.string(),
    lastAt: z.string(),
  })
  .openapi("Failure", { description: "Why the last attempt at a URL failed." });

export const failureListSchema = listSchema(failureSchema, "failures").openapi("FailureList");

export const statusSchema = z
  .object({
    url: z.string(),
    state: z.enum(["queued", "stored", "failed", "deleted", "blocked", "unknown"]),
    change: z
      .enum(FETCH_RESULTS)
      .nullable()
      .openapi({
        description:
          "The result for a URL that is `stored`: a new article, a new version (`updated`), no difference " +
          "(`unchanged`), or the stored text was better and stays (`kept`). null for every other state.",
      }),
    articleId: text,
    failure: z.union([failureSchema, z.null()]),
  })
  .openapi("IngestStatus", {
    description:
      "`queued`: the URL waits in the queue or for its next attempt. `deleted` and `blocked`: it may not be ingested. " +
      "`unknown`: it was never ingested; with the `since` of a 202 response, it is `queued` instead.",
  });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum([...Object.keys(INGEST_ERROR_STATUS), ...Object.keys(REQUEST_ERROR_STATUS)]),
    retryable: z.boolean(),
    requestId: z.string(),
  })
  .openapi("Problem", { description: "RFC 9457. `code` is stable; `detail` is for people and may change." });

/** The error response of every route. */
export const PROBLEM = {
  description: "A problem, identified by its `code`.",
  headers: RETRY_AFTER,
  content: { "application/problem+json": { schema: problemSchema } },
};
