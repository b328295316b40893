import { z } from "@hono/zod-openapi";

/** Headers of answers, as OpenAPI describes them. */
const described = (description: string) => z.string().openapi({ description });

export const LOCATION = z.object({ Location: described("Path of what was made, or where to look what became of it.") });
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
  "Retry-After": described("Seconds after which to try again, where that helps.").optional(),
});
