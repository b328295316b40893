import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { mapConcurrently } from "../../src/concurrently.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { readBlocks } from "../../src/store/blocks.ts";
import { exclusionOf } from "../../src/store/exclusions.ts";
import { articleId } from "../../src/url/article-id.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { withoutCredentials } from "../../src/url/without-credentials.ts";
import type { AppEnv } from "./app-env.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { batchBody, batchSchema, type UrlState } from "./schema/batches.ts";
import { PROBLEM } from "./schema/responses.ts";
import { statusLocation } from "./status-location.ts";
import { whenQueued } from "./when-queued.ts";

const batchRoute = createRoute({
  method: "post",
  path: "/batches",
  operationId: "createBatch",
  summary: "Queue up to 100 URLs",
  description:
    "The response has a state for each URL, in request order; a URL that may not be fetched does not affect the " +
    "others. Equivalent URLs are queued once. If the queue does not accept all of them, the request fails: send it again.",
  security: [{ bearer: [] }],
  request: { body: { required: true, content: { "application/json": { schema: batchBody } } } },
  responses: {
    202: {
      description: "All URLs that are not refused are queued. `location` is the status of each.",
      content: { "application/json": { schema: batchSchema } },
    },
    default: PROBLEM,
  },
});

const CONCURRENT_READS = 6; // A Worker may have six open connections.

export const batches = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

batches.openapi(batchRoute, async (c) => {
  const { ports } = c.var.worker;
  const since = ports.clock.now().toISOString();
  const messages = new Map<string, IngestMessage>();
  const { urls } = c.req.valid("json");
  const blocks = await readBlocks(ports.store);
  const refusals = await mapConcurrently(
    CONCURRENT_READS,
    urls,
    async (url) => urlRefusal(url, ports.urlPolicy) ?? (await exclusionOf(url, blocks, ports.store)),
  );
  const states = urls.map((url, index): UrlState => {
    const refusal = refusals[index] ?? null;
    if (refusal !== null) {
      const { code, message, retryable } = refusal;
      return { url: withoutCredentials(url), state: "refused", code, detail: message, retryable };
    }
    const id = articleId(url);
    const first = messages.get(id) ?? { url, discovery: { via: "api", source: null, feedTitle: null, feedDate: null } };
    messages.set(id, first);
    return { url, state: "queued", location: statusLocation(first.url, since) };
  });
  await whenQueued(ports.queue.send([...messages.values()]));
  return c.json({ urls: states }, 202);
});
