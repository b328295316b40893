import { Hono } from "hono";
import { every } from "hono/combine";
import { IngestError } from "../../src/errors.ts";
import { renderFamilies } from "../../src/metrics/metric-family.ts";
import { serviceMetrics } from "../../src/metrics/service-metrics.ts";
import { checkHealth } from "../platform/check-health.ts";
import type { AppEnv } from "./app-env.ts";
import { requireToken } from "./middleware/authentication.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";

const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export const metrics = new Hono<AppEnv>();

/** For Prometheus. Requires a bearer token, which may be read-only. */
metrics.get("/metrics", every(requireToken, limitRate, limitTime()), async (c) => {
  const { readings, health } = await checkHealth(c.var.worker);
  // Without the ledger, every counter would appear to have been reset.
  if (readings.ledger === null) throw new IngestError("storage-unavailable", "The ledger is unavailable.");
  return c.body(renderFamilies(serviceMetrics(readings.ledger, readings, health)), 200, {
    "Content-Type": CONTENT_TYPE,
  });
});
