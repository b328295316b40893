import type { MiddlewareHandler } from "hono";
import { patientPages } from "../../src/manners/patiently.ts";
import type { AppEnv } from "./app-env.ts";

/** In milliseconds. So long a person waits until the page's host has time; the queue waits as long as it takes. */
const PATIENCE = 10_000;

/** Pages are waited for, and past that the answer is 503 `host-busy`, with Retry-After. */
export const waitForHost: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { worker } = c.var;
  const patience = { milliseconds: PATIENCE, clock: worker.ports.clock, sleep: worker.sleep };
  const fetcher = patientPages(worker.ports.fetcher, patience);
  c.set("worker", { ...worker, ports: { ...worker.ports, fetcher } });
  await next();
};
