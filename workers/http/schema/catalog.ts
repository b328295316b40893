import { z } from "@hono/zod-openapi";
import { PAGE_KINDS } from "../../../src/article.ts";
import { PERIODS } from "../../../src/catalog/count-periods.ts";
import { MAX_RANKED } from "../../../src/catalog/list-sql.ts";
import { SEARCH_ORDERS } from "../../../src/ports/catalog.ts";
import { VIAS } from "../../../src/stored-article.ts";
import { listSchema } from "../list-response.ts";
import { driftSchema } from "./drift.ts";
import { label } from "./marks.ts";
import { host, page, rights, rightsText } from "./requests.ts";
import { summarySchema } from "./responses.ts";

const text = z.string().nullable();
const via = z.enum(VIAS);
const day = z
  .union([z.iso.date(), z.iso.datetime()], "A day such as 2026-11-23, or a time in UTC such as 2026-11-23T08:15:00Z.")
  .optional()
  .openapi({ example: "2026-11-23" });

const yesOrNo = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional();

/** Filters of a list; an absent one sets no bound. */
const filters = {
  host: host.optional(),
  source: z.string().max(2048).optional().openapi({ description: "URL of a feed, sitemap or section page." }),
  language: z.string().max(35).optional().openapi({ description: "BCP 47; `en` includes `en-GB`." }),
  kind: z.enum(PAGE_KINDS).optional().openapi({ description: "The kind of page." }),
  rights: rights.optional(),
  from: day.openapi({ description: "Start of the period, inclusive." }),
  until: day.openapi({ description: "End of the period, exclusive." }),
  unread: yesOrNo.openapi({ description: "`true`: only unread articles; `false`: only read ones." }),
  archived: yesOrNo.openapi({ description: "`true`: only archived articles; `false`: only others." }),
  label: label.optional().openapi({ description: "Only articles with this label." }),
};

export const filterQuery = { ...page, ...filters };

/** The filters of the search form. */
export const pageBounds = z
  .object(filters)
  .pick({
    host: true,
    language: true,
    from: true,
    until: true,
    unread: true,
    archived: true,
    label: true,
  })
  .extend({ rights: rightsText.optional() });

const MAX_COUNTED = MAX_RANKED.toLocaleString("en");

export const typedSearch = z
  .string()
  .min(1)
  .max(500)
  .openapi({
    description:
      'All words must match. `"words in quotes"` is a phrase; `one OR other` matches either; `prefix*` matches words ' +
      "with that prefix (three letters or more); `-word` excludes a word.",
    example: 'harbour OR port "old bridge" ferr* -fish',
  });

export const countsQuery = {
  ...filters,
  q: typedSearch,
  by: z.enum(PERIODS).default("day").openapi({ description: "Length of a period; weeks start on Monday." }),
};

export const searchOrder = z.enum(SEARCH_ORDERS).default("best").openapi({
  description: "Best matches first, or most recently stored first.",
});

const periodSchema = z
  .object({ from: z.string().openapi({ description: "First day, in UTC.", example: "2026-11-23" }), articles: z.int() })
  .openapi("PeriodCount");

export const countsSchema = listSchema(periodSchema)
  .extend({
    total: z.int().openapi({ description: `Matches, counted up to ${MAX_COUNTED}: the most recently stored.` }),
  })
  .openapi("SearchCounts");

const entrySchema = summarySchema
  .extend({
    time: z.string().openapi({ description: "When it was published, in UTC, or else first seen." }),
    via,
    source: text,
    contentHash: z.string(),
    firstSeen: z.string(),
    extractor: z.string(),
    goneSince: text,
    isRead: z.boolean(),
    isArchived: z.boolean(),
    labels: z.array(z.string()).readonly(),
  })
  .openapi("ArticleEntry");

const hitSchema = entrySchema
  .extend({ snippet: z.array(z.object({ text: z.string(), isMatch: z.boolean() })).readonly() })
  .openapi("SearchHit");

const similarSchema = entrySchema
  .extend({ distance: z.int().openapi({ description: "Number of the 64 bits in which the text hashes differ." }) })
  .openapi("SimilarArticle");

export const similarListSchema = listSchema(similarSchema, "entries").openapi("SimilarList");

const hostSchema = z
  .object({
    host: z.string(),
    articles: z.int(),
    words: z.int(),
    withAuthors: z.int(),
    withDate: z.int(),
    withImage: z.int(),
    paywalled: z.int(),
    gone: z.int(),
    failures: z.int(),
    newest: text,
    drift: driftSchema.nullable().openapi({ description: "null while recent pages match the past." }),
  })
  .openapi("HostFigures", { description: "Numbers of articles; `words` is their total." });

export const newestListSchema = listSchema(entrySchema, "entries").openapi("NewestList");
export const hitListSchema = listSchema(hitSchema, "entries")
  .extend({ total: z.int().openapi({ description: `Matches on all pages, counted up to ${MAX_COUNTED}.` }) })
  .openapi("SearchResult");

export const hostListSchema = listSchema(hostSchema, "entries").openapi("HostList");

export const reindexBody = z
  .object({ after: z.string().max(1024).optional() })
  .strict()
  .openapi("ReindexRequest");

export const reindexSchema = z
  .object({ articles: z.int(), failures: z.int(), unreadable: z.array(z.string()).readonly(), next: text })
  .openapi("ReindexStep");
