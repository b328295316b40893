import { z } from "@hono/zod-openapi";

/** What a queue takes in one go: https://developers.cloudflare.com/queues/platform/limits/ */
const MAX_URLS = 100;
/** Characters. What is past the guard's own limit is refused by itself; this bounds what is read at all. */
const MAX_TEXT = 10_000;

export const batchBody = z
  .object({
    urls: z
      .array(z.string().max(MAX_TEXT))
      .min(1)
      .max(MAX_URLS)
      .openapi({ example: ["https://example.com/news/a-bridge-reopens"] }),
  })
  .strict()
  .openapi("BatchRequest");

const queued = z.object({
  url: z.string(),
  state: z.literal("queued"),
  location: z.string().openapi({ description: "Tells what became of it." }),
});

const refused = z.object({
  url: z.string().openapi({ description: "As it was sent, without a password." }),
  state: z.literal("refused"),
  code: z.string().openapi({ description: "As the `code` of a problem.", example: "url-not-allowed" }),
  detail: z.string(),
  retryable: z.boolean(),
});

const urlState = z.discriminatedUnion("state", [queued, refused]).openapi("UrlState");

/** What became of one URL of a batch. */
export type UrlState = z.infer<typeof urlState>;

export const batchSchema = z.object({ urls: z.array(urlState) }).openapi("Batch");
