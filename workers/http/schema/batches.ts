import { z } from "@hono/zod-openapi";

/** The largest queue batch: https://developers.cloudflare.com/queues/platform/limits/ */
const MAX_URLS = 100;
/** Bounds the request. A URL over the guard's lower limit is refused alone, without failing the batch. */
const MAX_URL_CHARACTERS = 10_000;

export const batchBody = z
  .object({
    urls: z
      .array(z.string().max(MAX_URL_CHARACTERS))
      .min(1)
      .max(MAX_URLS)
      .openapi({ example: ["https://example.com/news/a-bridge-reopens"] }),
  })
  .strict()
  .openapi("BatchRequest");

const queued = z.object({
  url: z.string(),
  state: z.literal("queued"),
  location: z.string().openapi({ description: "Path of its status." }),
});

const refused = z.object({
  url: z.string().openapi({ description: "As it was sent, without credentials." }),
  state: z.literal("refused"),
  code: z.string().openapi({ description: "The `code` of a problem.", example: "url-not-allowed" }),
  detail: z.string(),
  retryable: z.boolean(),
});

const urlState = z.discriminatedUnion("state", [queued, refused]).openapi("UrlState");

/** The result for one URL of a batch. */
export type UrlState = z.infer<typeof urlState>;

export const batchSchema = z.object({ urls: z.array(urlState) }).openapi("Batch");
