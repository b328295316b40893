import { z } from "@hono/zod-openapi";
import { listSchema } from "../list-response.ts";
import { statedDate } from "./article.ts";
import { page } from "./requests.ts";

const text = z.string().nullable();

export const versionNumber = z.coerce.number().int().min(1).openapi({ example: 2 });

export const versionsQuery = {
  limit: page.limit,
  cursor: z.coerce.number().int().min(1).optional().openapi({ description: "`next` of the previous page." }),
};

const change = z
  .object({
    kind: z.enum(["rewrite", "headline", "correction", "typo"]),
    headlineBefore: text,
    paragraphsRemoved: z.int(),
    paragraphsAdded: z.int(),
  })
  .openapi("VersionSummaryChange", { description: "The paragraphs are in the version itself." });

const versionSummary = z
  .object({
    number: z.int(),
    previous: z.int().nullable(),
    firstSeen: z.string().openapi({ description: "When this text was first fetched." }),
    headline: text,
    datePublished: statedDate.nullable(),
    dateModified: statedDate.nullable(),
    wordCount: z.int(),
    contentHash: z.string(),
    extractor: z.string(),
    change: change.nullable().openapi({ description: "The difference from the previous version; null in the first." }),
  })
  .openapi("VersionSummary");

export const versionListSchema = listSchema(versionSummary, "versions").openapi("VersionList");

export type VersionSummary = z.infer<typeof versionSummary>;
