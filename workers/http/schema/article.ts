import { z } from "@hono/zod-openapi";
import { PAGE_KINDS } from "../../../src/article.ts";
import { STATEMENT_KINDS } from "../../../src/rights-statement.ts";
import { type StoredArticle, VIAS } from "../../../src/stored-article.ts";

/** `src/article.ts` as an OpenAPI schema. The type check at the end compares the two. */

const text = z.string().nullable();

const author = z.object({ name: z.string(), url: text, kind: z.enum(["Person", "Organization"]) });
const publisher = z.object({ name: text, url: text, logo: text });
const link = z.object({ url: z.string(), title: text });
const breadcrumb = z.object({ name: z.string(), url: text });

const statedDate = z
  .object({ value: z.string(), precision: z.enum(["day", "second"]), raw: z.string() })
  .openapi("StatedDate", { description: "A date as the page states it, with its precision and UTC offset." });

const image = z.object({
  url: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: text,
  caption: text,
  creditText: text,
  position: z.number().nullable(),
});

const removal = z
  .object({ rule: z.string(), reason: z.string(), selector: z.string(), text: z.string() })
  .openapi("Removal", { description: "A block that was removed from the page, and why." });

const provenance = z
  .object({
    source: z.string(),
    raw: z.string(),
    confirmedBy: z.array(z.string()).readonly().optional(),
    rejected: z
      .array(z.object({ source: z.string(), raw: z.string() }))
      .readonly()
      .optional(),
  })
  .openapi("Provenance", {
    description: "Where on the page a value was found, which sources confirm it, and which were rejected.",
  });

const change = z.object({
  kind: z.enum(["rewrite", "headline", "correction", "typo"]),
  headlineBefore: text,
  paragraphs: z
    .array(
      z.object({
        position: z.number(),
        removed: z.array(z.string()).readonly(),
        added: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

const version = z.object({
  number: z.int(),
  previous: z.int().nullable(),
  contentHash: z.string(),
  simhash: z.string().nullish().openapi({ description: "64 bits in hexadecimal; similar texts have similar hashes." }),
  firstSeen: z.string(),
  lastChecked: z.string(),
  change: change.nullable(),
});

const rightsStatement = z
  .object({
    kind: z.enum(STATEMENT_KINDS),
    source: z.string().openapi({ example: "robots.txt:content-signal" }),
    text: z.string().openapi({ description: "As written.", example: "search=yes, ai-train=no" }),
  })
  .openapi("RightsStatement");

const fetchRecord = z.object({
  requestedUrl: z.string(),
  finalUrl: z.string(),
  redirects: z.array(z.object({ url: z.string(), statusCode: z.int() })).readonly(),
  statusCode: z.int().nullable(),
  contentType: text,
  charset: z.object({
    used: z.string(),
    source: z.enum(["bom", "header", "meta", "detected", "default", "caller", "rendered"]),
  }),
  etag: text,
  lastModified: text,
  headers: z.record(z.string(), z.string()),
  hostStatements: z
    .object({ agent: z.string(), robotsFetchedAt: z.string(), statements: z.array(rightsStatement).readonly() })
    .optional()
    .openapi({ description: "What robots.txt and the TDMRep file of the host stated about the page." }),
  fetchedAt: z.string(),
  rendered: z
    .object({
      by: z.string(),
      requests: z.int(),
      refused: z.int(),
      bytes: z.int(),
      milliseconds: z.int(),
      plainSha256: z.string(),
    })
    .optional()
    .openapi({
      description: "Present if a browser ran the page's scripts; the page in the bucket is as they left it.",
    }),
  rawKey: z.string(),
  rawSha256: z.string(),
});

const discovery = z.object({
  via: z.enum(VIAS),
  source: text,
  feedTitle: text,
  feedDate: text,
});

export const outcome = z.enum([
  "article",
  "paywalled",
  "bot-wall",
  "consent-wall",
  "soft-404",
  "not-an-article",
  "needs-rendering",
]);

export const pageKind = z.enum(PAGE_KINDS);

export const articleType = z.enum([
  "NewsArticle",
  "Article",
  "BlogPosting",
  "LiveBlogPosting",
  "OpinionNewsArticle",
  "AnalysisNewsArticle",
  "ReportageNewsArticle",
  "ReviewNewsArticle",
  "ScholarlyArticle",
  "TechArticle",
  "Report",
  "AdvertiserContentArticle",
]);

export { author, statedDate };

export const articleSchema = z
  .object({
    schemaVersion: z.literal(1),
    id: z.string(),
    host: z.string(),
    type: articleType,
    url: z.string(),
    canonicalUrl: text,
    aliases: z.array(z.string()).readonly(),
    headline: text,
    alternativeHeadline: text,
    description: text,
    articleBody: z.string(),
    articleBodyHtml: z.string(),
    articleBodyMarkdown: z.string(),
    wordCount: z.int(),
    authors: z.array(author).readonly(),
    bylineRaw: text,
    publisher: publisher.nullable(),
    datePublished: statedDate.nullable(),
    dateModified: statedDate.nullable(),
    inLanguage: text,
    languageDetected: z.object({ code: z.string(), confidence: z.number() }).nullable(),
    dir: z.enum(["ltr", "rtl"]).nullable(),
    articleSection: z.array(z.string()).readonly(),
    keywords: z.array(z.string()).readonly(),
    breadcrumbs: z.array(breadcrumb).readonly(),
    mainImage: image.nullable(),
    images: z.array(image).readonly(),
    videos: z.array(link).readonly(),
    audios: z.array(link).readonly(),
    isAccessibleForFree: z.boolean().nullable(),
    license: text,
    copyrightHolder: text,
    rights: z.object({
      robots: text,
      contentSignal: text,
      tdmReservation: z.boolean().nullable(),
      xRobotsTag: text,
      statements: z.array(rightsStatement).readonly().optional().openapi({
        description: "All statements about the use of the article at the time of the fetch; absent if there are none.",
      }),
      asOf: z.string().optional().openapi({ description: "When it was stated, if after the version was fetched." }),
    }),
    provenance: z.record(z.string(), provenance),
    pageKind: z
      .object({ kind: pageKind, confidence: z.number(), signs: z.array(z.string()).readonly() })
      .optional()
      .openapi({ description: "The kind of page, and why. Absent from articles stored before kinds existed." }),
    outcome,
    quality: z.object({ score: z.number(), reasons: z.array(z.string()).readonly() }),
    extractor: z.object({
      name: z.string(),
      version: z.string(),
      siteRule: z
        .object({ host: z.string(), version: z.int() })
        .optional()
        .openapi({ description: "The site rule that was applied." }),
      hostEvidence: z
        .array(z.string())
        .readonly()
        .optional()
        .openapi({ description: "Fingerprints of the lines that matched other articles of the host; absent if none." }),
    }),
    removals: z.array(removal).readonly(),
    fetch: fetchRecord,
    furtherFetches: z.array(fetchRecord).readonly().optional(),
    version,
    firstSeen: z.string().optional(),
    gone: z.object({ since: z.string() }).nullable(),
    discovery,
  })
  .openapi("Article");

type Described = z.infer<typeof articleSchema>;

/** Does not compile when a field is missing from the schema or the type; the error names the field. */
type Undescribed = Exclude<keyof StoredArticle, keyof Described>;
type Unstored = Exclude<keyof Described, keyof StoredArticle>;
export const DESCRIBES_EVERY_FIELD: readonly [Record<Undescribed, never>, Record<Unstored, never>] = [{}, {}];
