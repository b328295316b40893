import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { compose } from "../platform/compose.ts";
import type { AppEnv } from "./app-env.ts";
import { articles } from "./articles.ts";
import { batches } from "./batches.ts";
import { blocks } from "./blocks.ts";
import { catalog } from "./catalog.ts";
import { changes } from "./changes.ts";
import { describeApi } from "./describe-api.ts";
import { failures } from "./failures.ts";
import { handleError } from "./handle-error.ts";
import { health } from "./health.ts";
import { ingests } from "./ingests.ts";
import { marks } from "./marks.ts";
import { respondToMcp } from "./mcp.ts";
import { memento } from "./memento.ts";
import { metrics } from "./metrics.ts";
import { requireBearer, requireToken } from "./middleware/authentication.ts";
import { conditional } from "./middleware/conditional.ts";
import { API_POLICY, contentPolicy, openerPolicy } from "./middleware/content-policy.ts";
import { countRequest } from "./middleware/count-request.ts";
import { idempotent } from "./middleware/idempotent.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseDevelopment } from "./middleware/refuse-development.ts";
import { refuseOtherOrigins } from "./middleware/refuse-other-origins.ts";
import { requireJson } from "./middleware/require-json.ts";
import { noRoute, requireRoute } from "./middleware/require-route.ts";
import { waitForHost } from "./middleware/wait-for-host.ts";
import { pages } from "./page-routes.tsx";
import { passages } from "./passages.ts";
import { RequestProblem, respondWithRequestProblem } from "./problem.ts";
import { reExtract } from "./re-extract.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { removal } from "./removal.ts";
import { WEBHOOKS } from "./schema/webhooks.ts";
import { searches } from "./searches.ts";
import { sites } from "./sites.ts";
import { sources } from "./sources.ts";
import { usage } from "./usage.ts";
import { versions } from "./versions.ts";

/** Enough for a page of five million characters as escaped JSON. */
const MAX_BODY_BYTES = 12_000_000;

const DESCRIPTION = `Every article you want, cut clean and filed in your own bucket.

Every error is a problem document (RFC 9457) with a stable \`code\`. Responses to GET have an ETag; a matching
If-None-Match gets a 304. Every response has an \`X-Request-Id\`: the caller's, or a new one. CORS is off: the API is for
programs, not for scripts of other sites.`;

export const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

app.use(requestId({ headerName: "X-Request-Id", limitLength: 64 }));
app.use(
  secureHeaders({ referrerPolicy: "no-referrer", xFrameOptions: "DENY", crossOriginOpenerPolicy: false }),
  openerPolicy("same-origin"),
  contentPolicy(API_POLICY),
);
app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseBody }));
app.use(async (c, next) => {
  c.set("worker", compose(c.env, new URL(c.req.url).hostname));
  await next();
});
app.use(countRequest);
app.use(refuseDevelopment);

app.route("/", health);
app.route("/", metrics);

app.use("/v1/*", requireToken, limitRate, limitTime(), conditional, requireRoute(app), requireJson, idempotent);
app.route("/v1", ingests);
app.route("/v1", batches);
app.route("/v1", articles);
app.route("/v1", marks);
app.route("/v1", versions);
app.route("/v1", passages);
app.route("/v1", memento);
app.route("/v1", failures);
app.route("/v1", catalog);
app.route("/v1", changes);
app.route("/v1", searches);
app.route("/v1", sources);
app.route("/v1", removal);
app.route("/v1", sites);
app.route("/v1", blocks);
app.route("/v1", reExtract);
app.route("/v1", usage);

app.use("/mcp", refuseOtherOrigins, requireBearer, limitRate, limitTime(), waitForHost);
app.post("/mcp", respondToMcp);

app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
for (const webhook of WEBHOOKS) app.openAPIRegistry.registerWebhook(webhook);
app.get("/openapi.json", (c) =>
  c.json(
    describeApi(app, {
      openapi: "3.1.0",
      info: {
        title: "cuttings",
        version: "1",
        description: DESCRIPTION,
      },
      servers: [{ url: "/" }],
    }),
  ),
);

app.route("/", pages);

app.notFound((c) => respondWithRequestProblem(c, noRoute(c, app)));

app.onError(handleError);

function refuseBody(c: Context): Response {
  const limit = MAX_BODY_BYTES.toLocaleString("en");
  return respondWithRequestProblem(c, new RequestProblem("body-too-large", `The body is larger than ${limit} bytes.`));
}
