import { z } from "@hono/zod-openapi";
import { listSchema } from "../list-response.ts";
import { page, rights } from "./requests.ts";
import { versionNumber } from "./versions.ts";

export const passageSchema = z
  .object({
    id: z.string().openapi({ description: "By content; the same after an edit elsewhere in the article." }),
    start: z.int().openapi({ description: "In `articleBody`, in UTF-16 units." }),
    end: z.int().openapi({ description: "Exclusive." }),
    text: z.string(),
    headings: z.array(z.string()).readonly().openapi({ description: "The headings above it, the outermost first." }),
    url: z.string().openapi({ description: "Scrolls to the passage on its page, and highlights it." }),
  })
  .openapi("Passage", { description: "A group of consecutive paragraphs." });

export const passageListSchema = listSchema(passageSchema).openapi("PassageList");

export const passagesQuery = {
  ...page,
  version: versionNumber.optional().openapi({ description: "Default: the latest." }),
  rights: rights.optional(),
};
