import { z } from "@hono/zod-openapi";
import { PAGE_KINDS } from "../../../src/article.ts";
import {
  hasWantedWord,
  MAX_NAME_CHARS,
  MAX_QUERY_CHARS,
  MAX_SEARCHES,
  NO_WANTED_WORD,
  SEARCH_BY,
} from "../../../src/searches/saved-search.ts";
import { listSchema } from "../list-response.ts";
import { typedSearch } from "./catalog.ts";
import { feedFormat } from "./feeds.ts";
import { host, page, rights, rightsText } from "./requests.ts";

// The schemas in `src` have no OpenAPI methods, so these are built here from the same rules.
const query = z.string().max(MAX_QUERY_CHARS).refine(hasWantedWord, NO_WANTED_WORD);

const settings = {
  name: z
    .string()
    .min(1)
    .max(MAX_NAME_CHARS)
    .optional()
    .openapi({ description: `Default: the query. At most ${MAX_NAME_CHARS} characters.` }),
  host: host.nullable().optional(),
  source: z.string().max(2048).nullable().optional(),
  language: z.string().max(35).nullable().optional().openapi({ description: "BCP 47; `en` includes `en-GB`." }),
  kind: z.enum(PAGE_KINDS).nullable().optional(),
  rights: rightsText.nullable().optional().openapi({
    description: "Only articles that may be used in these ways, such as `ai-train`: docs/rights.md.",
  }),
  hasAlert: z.boolean().optional().openapi({
    description: "Whether `search.matched` is sent to the endpoints of `WEBHOOKS` for new matches. Default: true.",
  }),
};

const documented = { description: typedSearch.description ?? "", example: "harbour OR port ferr* -fish" };

export const newSearchBody = z.strictObject({ query: query.openapi(documented), ...settings }).openapi("NewSearch");

export const searchChangeBody = z
  .strictObject({ query: query.optional().openapi(documented), ...settings })
  .openapi("SearchChange", { description: "Omitted fields are unchanged." });

export const savedSearchSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    host: z.string().nullable(),
    source: z.string().nullable(),
    language: z.string().nullable(),
    kind: z.enum(PAGE_KINDS).nullable(),
    rights: z.string().nullable(),
    hasAlert: z.boolean(),
    addedAt: z.string(),
    addedBy: z.enum(SEARCH_BY),
  })
  .openapi("SavedSearch", { description: `One of at most ${MAX_SEARCHES}.` });

export const searchListSchema = listSchema(savedSearchSchema).openapi("SavedSearchList");

export const searchIdParameter = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "An id is 32 hexadecimal digits.")
  .openapi({ param: { name: "id", in: "path" }, example: "9f2c4e8a1b7d3f60c5a9e2d4b8f01c37" });

export const searchQueryParameters = z.strictObject({
  ...page,
  rights: rights.optional(),
  format: feedFormat.openapi({
    description: "`json` is the search itself; `atom` and `jsonfeed` are its matches, most recently stored first.",
  }),
});
