import { z } from "@hono/zod-openapi";
import { MAX_LABEL_CHARS, MAX_LABELS } from "../../../src/marks.ts";
import { listSchema } from "../list-response.ts";

export const label = z.string().trim().min(1).max(MAX_LABEL_CHARS).openapi({ example: "to cite" });

export const marksBody = z
  .object({
    isRead: z.boolean().optional(),
    isArchived: z.boolean().optional(),
    labels: z.array(label).max(MAX_LABELS).optional().openapi({ description: "Replaces all labels." }),
  })
  .strict()
  .openapi("MarksChange", { description: "Omitted fields are unchanged." });

export const marksSchema = z
  .object({
    id: z.string(),
    isRead: z.boolean(),
    isArchived: z.boolean(),
    labels: z.array(z.string()).readonly(),
    savedAt: z
      .string()
      .nullable()
      .openapi({ description: "When it was first saved in the reader that it was imported from." }),
    changedAt: z.string().nullable().openapi({ description: "null when it was never marked." }),
  })
  .openapi("Marks");

export const labelListSchema = listSchema(z.object({ label: z.string(), articles: z.int() })).openapi("LabelList");
