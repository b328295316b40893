import { z } from "@hono/zod-openapi";
import { VIAS } from "../../../src/article.ts";
import { ADDED_BY } from "../../../src/sources/source-settings.ts";
import { SOURCE_KINDS } from "../../../src/store/source-state.ts";
import { listSchema } from "../list-response.ts";
import { webUrl } from "./requests.ts";

const text = z.string().nullable();
const via = z.enum(VIAS);

export const sourceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "An id is 32 hexadecimal digits.")
  .openapi({ param: { name: "id", in: "path" }, example: "5d41402abc4b2a76b9719d911017c592" });

const label = z.string().trim().min(1).max(100);
const pattern = z.string().regex(/^[/*]/, "a pattern begins with / or *").max(500);

const change = {
  labels: z.array(label).max(20).optional(),
  include: z
    .array(pattern)
    .max(50)
    .optional()
    .openapi({
      description: "Patterns as robots.txt has them, of which an entry's path has to match one.",
      example: ["/news/", "*.html$"],
    }),
  exclude: z.array(pattern).max(50).optional().openapi({ description: "Patterns of which it may match none." }),
  intervalMinutes: z.int().min(1).max(10_080).nullable().optional().openapi({
    description: "Minutes between two polls; null: as often as there is news.",
  }),
  isPaused: z.boolean().optional(),
  archive: z
    .strictObject({
      since: z.iso.date().nullable().default(null).openapi({ description: "Only what is from this day or later." }),
    })
    .nullable()
    .optional()
    .openapi({
      description:
        "Fetches all that the site's sitemaps name, once, and ends; the URL may be that of a sitemap or of any page. null follows the source from then on.",
    }),
};

export const newSourceBody = z
  .object({ url: webUrl, ...change })
  .strict()
  .openapi("NewSource");
export const sourceChangeBody = z.object(change).strict().openapi("SourceChange");
const MAX_IDS = 5_000;

export const sourcesChangeBody = z
  .strictObject({
    ...change,
    ids: z
      .array(z.string().regex(/^[0-9a-f]{32}$/))
      .min(1)
      .max(MAX_IDS)
      .optional(),
    label: label.optional().openapi({ description: "All sources that have it; this or `ids`." }),
  })
  .refine(({ ids, label }) => (ids === undefined) !== (label === undefined), "either `ids` or `label`")
  .openapi("SourcesChange");

export const sourcesChangedSchema = z
  .object({ changed: z.int(), missing: z.array(z.string()).readonly().openapi({ description: "Ids of no source." }) })
  .openapi("SourcesChanged");

export const previewBody = z
  .object({ url: webUrl, include: change.include, exclude: change.exclude })
  .strict()
  .openapi("PreviewRequest");

const MAX_OPML = 5_000_000; // UTF-16 units.

export const importBody = z
  .object({ opml: z.string().min(1).max(MAX_OPML) })
  .strict()
  .openapi("OpmlImport");
export const importSchema = z
  .object({
    added: z.int(),
    known: z.int(),
    refused: z.array(z.object({ url: z.string(), detail: z.string() })).readonly(),
  })
  .openapi("OpmlImported");

const settingsSchema = z
  .object({
    url: z.string(),
    labels: z.array(z.string()).readonly(),
    include: z.array(z.string()).readonly(),
    exclude: z.array(z.string()).readonly(),
    intervalMinutes: z.number().nullable(),
    isPaused: z.boolean(),
    archive: z.object({ since: text }).nullable(),
    addedAt: text,
    addedBy: z.enum([...ADDED_BY, "settings"]),
  })
  .openapi("SourceSettings");

const stateSchema = z
  .object({
    kind: z.enum(SOURCE_KINDS).nullable().openapi({ description: "As found from what it answers." }),
    title: text,
    intervalSeconds: z.number().openapi({ description: "From one poll to the next, as it has settled." }),
    nextDueAt: z.string(),
    lastReadAt: text.openapi({ description: "When it last answered, be it that nothing has changed." }),
    lastListedAt: text.openapi({ description: "When its entries were last looked at." }),
    lastNewAt: text.openapi({ description: "When it last named something new." }),
    failures: z.int().openapi({ description: "Polls in a row that failed." }),
    lastError: z.object({ code: z.string(), message: z.string() }).nullable(),
    lastCounts: z
      .object({ entries: z.int(), queued: z.int(), known: z.int(), byOthers: z.int(), refused: z.int() })
      .nullable()
      .openapi({ description: "Entries that were looked at; each is counted once more in the others." }),
  })
  .openapi("SourceState");

const archiveSchema = z
  .object({
    since: text,
    status: z.enum(["waiting", "running", "finished", "failed"]),
    startedAt: text,
    finishedAt: text,
    sitemaps: z.object({ read: z.int(), failed: z.int(), remaining: z.int() }),
    entries: z
      .object({
        read: z.int(),
        passedOver: z.int(),
        queued: z.int(),
        known: z.int(),
        refused: z.int(),
        remaining: z.int(),
      })
      .openapi({
        description:
          "`passedOver` are no articles by their URLs, kept out by a pattern, or from before `since`; `remaining` are those of the sitemap that is being worked on.",
      }),
    lastError: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .openapi("ArchiveProgress");

const progress = z.union([archiveSchema, z.null()]).openapi({ description: "null of a source that is followed." });

export const sourceSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    via: via.nullable().openapi({ description: "null when it has named no article that is filed." }),
    articles: z.int(),
    newest: text,
    isCrawled: z.boolean(),
    settings: z.union([settingsSchema, z.null()]).openapi({ description: "null when it is not crawled." }),
    state: z.union([stateSchema, z.null()]).openapi({ description: "null when the crawl has never read it." }),
    archive: progress,
  })
  .openapi("Source");

export const sourceListSchema = listSchema(sourceSchema, "entries").openapi("SourceList");

export const oneSourceSchema = z
  .object({ id: z.string(), settings: settingsSchema, state: z.union([stateSchema, z.null()]), archive: progress })
  .openapi("CrawledSource");

export const previewSchema = z
  .object({
    url: z.string(),
    kind: z.enum(SOURCE_KINDS),
    title: text,
    count: z.int().openapi({ description: "Entries that it names and the patterns let through." }),
    entries: z
      .array(z.object({ url: z.string(), date: text }))
      .readonly()
      .openapi({ description: "The newest of them." }),
    robots: z.object({
      forbidden: z.int().openapi({ description: "Entries that robots.txt forbids to fetch." }),
      rule: text,
      crawlDelaySeconds: z.number().nullable(),
    }),
    others: z
      .array(z.object({ url: z.string(), kind: z.enum(["feed", "sitemap"]) }))
      .readonly()
      .openapi({ description: "Other sources of the site, as its page and its robots.txt name them." }),
  })
  .openapi("SourcePreview");
