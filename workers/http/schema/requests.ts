import { z } from "@hono/zod-openapi";
import { MAX_PAGE_SIZE } from "../../../src/page/page-size.ts";
import { parseRightsFilter, RIGHTS_FILTER_HELP, type RightsFilter } from "../../../src/rights/rights-filter.ts";
import { parseHost } from "../../../src/url/parse-host.ts";

export const articleId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "An id is 32 hexadecimal digits.")
  .openapi({ param: { name: "id", in: "path" }, example: "9f2c4e8a1b7d3f60c5a9e2d4b8f01c37" });

/** Checks the syntax only; the guard decides what may be fetched. */
export const webUrl = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .openapi({ example: "https://example.com/news/a-bridge-reopens" });

/** A host, converted to the form of keys. */
export const host = z
  .string()
  .transform((typed, context): string => {
    const parsed = parseHost(typed);
    if (parsed === null) context.addIssue({ code: "custom", message: "must be a host name such as news.example.com" });
    return parsed ?? "";
  })
  .openapi({ type: "string", example: "news.example.com" });

/** `rights` as typed in a form, which shows it again. */
export const rightsText = z.string().refine((text) => parseRightsFilter(text) !== null);

/** Uses that articles have to be available for. */
export const rights = z
  .string()
  .max(100)
  .transform((text, context): RightsFilter => {
    const filter = parseRightsFilter(text);
    if (filter === null) context.addIssue({ code: "custom", message: `must be ${RIGHTS_FILTER_HELP}` });
    return filter ?? [];
  })
  .openapi({
    type: "string",
    description:
      "Only what its site does not reserve for these uses: `search`, `ai-input`, `ai-train`, `tdm`, comma-separated; " +
      "with `:stated`, only what it explicitly allows. docs/rights.md has the rules.",
    example: "ai-train",
  });

/** A page of a list. */
export const page = {
  cursor: z.string().max(1024).optional().openapi({ description: "`next` of the previous page." }),
  limit: z.coerce.number().int().min(1).max(100).default(50).openapi({ description: "Items per page." }),
};

export const ingestBody = z
  .object({
    url: webUrl,
    html: z.string().min(1).max(MAX_PAGE_SIZE).optional().openapi({
      description: "The page's HTML. If given, nothing is fetched.",
    }),
  })
  .strict()
  .openapi("IngestRequest");
