import { z } from "@hono/zod-openapi";
import { blockId, blockProblem, MAX_PATTERN_CHARS, parseBlock } from "../../../src/store/blocks.ts";
import { DELETED_BY } from "../../../src/store/tombstones.ts";
import { listSchema } from "../list-response.ts";

export const reason = z
  .string()
  .trim()
  .max(300)
  .optional()
  .openapi({ description: "Stored with the block or tombstone." });

export const hostStepSchema = z
  .object({
    deleted: z.int().openapi({ description: "Articles deleted by this request." }),
    isComplete: z.boolean().openapi({ description: "Whether nothing is left; otherwise repeat the request." }),
  })
  .openapi("HostDeletion");

export const tombstoneSchema = z
  .object({
    id: z.string(),
    host: z.string(),
    aliases: z.array(z.string()).readonly().openapi({ description: "Ids of its other URLs." }),
    deletedAt: z.string(),
    deletedBy: z.enum(DELETED_BY),
    reason: z.string().nullable(),
  })
  .openapi("Tombstone", {
    description: "A deleted article. Its URL is not stored, because it may reveal what was deleted.",
  });

export const tombstoneListSchema = listSchema(tombstoneSchema).openapi("TombstoneList");

export const blockPattern = z
  .string()
  .max(MAX_PATTERN_CHARS)
  .transform((typed, context) => {
    const problem = blockProblem(typed);
    if (problem !== null) context.addIssue(problem);
    return parseBlock(typed) ?? "";
  })
  .openapi({
    type: "string",
    description:
      "A host with its subdomains, optionally followed by a path pattern as in robots.txt. `*.com` for a public suffix.",
    example: "news.example.com/sport/*",
  });

export const newBlockBody = z.object({ pattern: blockPattern, reason }).strict().openapi("NewBlock");

export const blockSchema = z
  .object({
    id: z.string(),
    pattern: z.string(),
    reason: z.string().nullable(),
    addedAt: z.string(),
    addedBy: z.enum(["api", "page", "cli"]),
  })
  .openapi("Block");

export const blockListSchema = listSchema(blockSchema).openapi("BlockList");

export const blockIdParameter = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "An id is 32 hexadecimal digits.")
  .openapi({ param: { name: "id", in: "path" }, example: blockId("news.example.com") });
