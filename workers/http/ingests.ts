import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readExclusion } from "../../src/store/exclusions.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import type { AppEnv } from "./app-env.ts";
import { ingestCall, requestOf } from "./ingest-call.ts";
import { waitForHost } from "./middleware/wait-for-host.ts";
import { RequestProblem } from "./problem.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { articleSchema } from "./schema/article.ts";
import { CHANGE, LOCATION } from "./schema/headers.ts";
import { ingestBody, webUrl } from "./schema/requests.ts";
import { PROBLEM, statusSchema } from "./schema/responses.ts";
import { statusLocation } from "./status-location.ts";
import { urlStatus } from "./url-status.ts";
import { whenQueued } from "./when-queued.ts";

const ARTICLE = { headers: CHANGE, content: { "application/json": { schema: articleSchema } } };

const ingestRoute = createRoute({
  method: "post",
  path: "/articles",
  operationId: "ingestArticle",
  summary: "Ingest one page, by its URL or by its HTML",
  security: [{ bearer: [] }],
  request: {
    headers: z.object({
      prefer: z.string().optional().openapi({ description: "`respond-async` queues the URL." }),
    }),
    body: { required: true, content: { "application/json": { schema: ingestBody } } },
  },
  responses: {
    201: { description: "A new article, or a new version of one.", ...ARTICLE },
    200: { description: "Nothing changed: the article as it is stored.", ...ARTICLE },
    202: {
      description: "Queued.",
      headers: LOCATION,
      content: { "application/json": { schema: statusSchema } },
    },
    default: PROBLEM,
  },
});

const statusRoute = createRoute({
  method: "get",
  path: "/status",
  operationId: "getStatus",
  summary: "The status of a URL",
  security: [{ bearer: [] }],
  request: {
    query: z.strictObject({
      url: webUrl,
      since: z.iso.datetime().optional().openapi({ description: "Ignores what happened before this time." }),
    }),
  },
  responses: {
    200: {
      description: "Queued, stored, failed, deleted, blocked or unknown.",
      content: { "application/json": { schema: statusSchema } },
    },
    default: PROBLEM,
  },
});

export const ingests = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
ingests.use("/articles", waitForHost);

ingests.openapi(ingestRoute, async (c) => {
  const { url, html } = c.req.valid("json");
  const { ports } = c.var.worker;
  const discovery = { via: "api", source: null, feedTitle: null, feedDate: null } as const;
  if (/\brespond-async\b/i.test(c.req.valid("header").prefer ?? "")) {
    if (html !== undefined) throw new RequestProblem("invalid-request", "A request with `html` cannot be queued.");
    const refusal = urlRefusal(url, ports.urlPolicy) ?? (await readExclusion(url, ports.store));
    if (refusal !== null) throw refusal;
    const since = ports.clock.now().toISOString();
    await whenQueued(ports.queue.send([{ url, discovery }]));
    const status = { url, state: "queued", change: null, articleId: null, failure: null } as const;
    return c.json(status, 202, { Location: statusLocation(url, since), "Preference-Applied": "respond-async" });
  }
  const request = requestOf(url, html ?? null, discovery, ports.clock);
  const outcome = await ingestCall(request, c.var.worker, c.var.signal);
  if (outcome.status === "failed") throw outcome.error;
  const isChanged = outcome.status === "new" || outcome.status === "updated";
  return c.json(outcome.stored, isChanged ? 201 : 200, {
    Location: `/v1/articles/${outcome.stored.id}`,
    "Cuttings-Change": outcome.status === "kept" ? `kept; reason=${outcome.reason}` : outcome.status,
  });
});

ingests.openapi(statusRoute, async (c) => {
  const { url, since } = c.req.valid("query");
  return c.json(await urlStatus(url, since ?? null, c.var.worker), 200);
});
