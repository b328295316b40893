import { z } from "@hono/zod-openapi";

/** Response headers for OpenAPI. */
const described = (description: string) => z.string().openapi({ description });

export const LOCATION = z.object({ Location: described("Path of the new resource or of its status.") });
export const CHANGE = z.object({
  Location: described("Path of the article."),
  "Cuttings-Change": described(
    "`new`, `updated`, `unchanged`, or `kept; reason=…` when the fetch was worse than what is stored.",
  ),
});
export const LINK = z.object({
  Link: described('The next page, as `<…>; rel="next"`; absent on the last.').optional(),
});
export const RETRY_AFTER = z.object({
  "Retry-After": described("Seconds after which to retry, if retrying may succeed.").optional(),
});
