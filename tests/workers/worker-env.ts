import { env } from "cloudflare:workers";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { portsFor } from "../ingest/sample-ports.ts";

export const TOKEN = "a-token-of-the-tests";

/** The real bindings of wrangler.toml, with settings. */
export function envWith(settings: Partial<Record<string, string>> = { API_TOKENS: TOKEN }): Env {
  return { ...(env as unknown as Env), ...settings } as Env;
}

/** A worker on the real bucket and queue, with a web that consists of these pages. */
export function workerBefore(
  web: Parameters<typeof portsFor>[0],
  settings: Parameters<typeof envWith>[0] = {},
): Worker {
  const worker = compose(envWith(settings));
  return { ...worker, ports: { ...worker.ports, fetcher: portsFor(web).fetcher }, random: () => 0 };
}
