import type { MiddlewareHandler } from "hono";
import { MAX_WAIT_MS } from "../../../src/politeness/max-waits.ts";
import { waitingFetcher } from "../../../src/politeness/wait-for-host.ts";
import type { AppEnv } from "../app-env.ts";

/** Lets a request wait for a busy host; after the maximum wait it gets 503 `host-busy` with Retry-After. */
export const waitForHost: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { worker } = c.var;
  const maxWait = { milliseconds: MAX_WAIT_MS.httpRequest, clock: worker.ports.clock, sleep: worker.sleep };
  const fetcher = waitingFetcher(worker.ports.fetcher, maxWait);
  c.set("worker", { ...worker, ports: { ...worker.ports, fetcher } });
  await next();
};
