import { z } from "@hono/zod-openapi";
import { ADDED_BY } from "../../../src/sources/source-settings.ts";
import { SOURCE_KINDS } from "../../../src/store/source-state.ts";
import { VIAS } from "../../../src/stored-article.ts";
import { listSchema } from "../list-response.ts";
import { webUrl } from "./requests.ts";

const text = z.string().nullable();
const via = z.enum(VIAS);

export const sourceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "An id is 32 hexadecimal digits.")
  .openapi({ param: { name: "id", in: "path" }, example: "5d41402abc4b2a76b9719d911017c592" });

const label = z.string().trim().min(1).max(100);
const pattern = z.string().regex(/^[/*]/, "must begin with / or *").max(500);

const change = {
  labels: z.array(label).max(20).optional(),
  include: z
    .array(pattern)
    .max(50)
    .optional()
    .openapi({
      description: "Patterns as in robots.txt. An entry's path must match one of them.",
      example: ["/news/", "*.html$"],
    }),
  exclude: z
    .array(pattern)
    .max(50)
    .optional()
    .openapi({ description: "Patterns that an entry's path must not match." }),
  intervalMinutes: z.int().min(1).max(10_080).nullable().optional().openapi({
    description: "Minutes between polls; null adapts to how often the source changes.",
  }),
  isPaused: z.boolean().optional(),
  archive: z
    .strictObject({
      since: z.iso.date().nullable().default(null).openapi({ description: "Only entries from this day or later." }),
    })
    .nullable()
    .optional()
    .openapi({
      description:
        "Fetches everything in the site's sitemaps once; the URL may be a sitemap or any page. null polls the source instead.",
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
    label: label.optional().openapi({ description: "Selects all sources with this label; use either this or `ids`." }),
  })
  .refine(({ ids, label }) => (ids === undefined) !== (label === undefined), "either `ids` or `label`")
  .openapi("SourcesChange");

export const sourcesChangedSchema = z
  .object({
    changed: z.int(),
    missing: z.array(z.string()).readonly().openapi({ description: "Ids without a source." }),
  })
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
    kind: z.enum(SOURCE_KINDS).nullable().openapi({ description: "Detected from its response." }),
    title: text,
    intervalSeconds: z.number().openapi({ description: "The current interval between polls." }),
    nextDueAt: z.string(),
    lastReadAt: text.openapi({ description: "When it last responded, changed or not." }),
    lastListedAt: text.openapi({ description: "When its entries were last read." }),
    lastNewAt: text.openapi({ description: "When it last listed a new URL." }),
    failures: z.int().openapi({ description: "Consecutive failed polls." }),
    lastError: z.object({ code: z.string(), message: z.string() }).nullable(),
    lastCounts: z
      .object({ entries: z.int(), queued: z.int(), known: z.int(), byOthers: z.int(), refused: z.int() })
      .nullable()
      .openapi({ description: "`entries` is the total; each entry is also counted in one of the other fields." }),
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
          "`passedOver` counts URLs that do not look like articles, are excluded by a pattern, or are older than `since`; `remaining` counts the current sitemap.",
      }),
    lastError: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .openapi("ArchiveProgress");

const progress = z.union([archiveSchema, z.null()]).openapi({ description: "null for a source that is polled." });

export const sourceSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    via: via.nullable().openapi({ description: "null when it has listed no stored article." }),
    articles: z.int(),
    newest: text,
    isCrawled: z.boolean(),
    settings: z.union([settingsSchema, z.null()]).openapi({ description: "null when it is not crawled." }),
    state: z.union([stateSchema, z.null()]).openapi({ description: "null when it was never polled." }),
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
    count: z.int().openapi({ description: "Entries that the patterns allow." }),
    entries: z
      .array(z.object({ url: z.string(), date: text }))
      .readonly()
      .openapi({ description: "The newest entries." }),
    robots: z.object({
      forbidden: z.int().openapi({ description: "Entries that robots.txt disallows." }),
      rule: text,
      crawlDelaySeconds: z.number().nullable(),
    }),
    others: z
      .array(z.object({ url: z.string(), kind: z.enum(["feed", "sitemap"]) }))
      .readonly()
      .openapi({ description: "Other sources of the site, found in its page and robots.txt." }),
  })
  .openapi("SourcePreview");
