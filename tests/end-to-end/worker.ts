import { inject } from "vitest";
import { createTestHarness } from "wrangler";
import { type Newspaper, startNewspaper } from "../newspaper/server.ts";

type Harness = ReturnType<typeof createTestHarness>;

export interface RunningWorker {
  readonly newspaper: Newspaper;
  /** The worker's origin, without a trailing slash. */
  readonly origin: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Triggers a crawl run. */
  crawl(): Promise<void>;
  stop(): Promise<void>;
}

/** The production bundle on its embedded bucket and queue, with its own newspaper. */
export async function startWorker(settings: Readonly<Record<string, string>> = {}): Promise<RunningWorker> {
  const newspaper = await startNewspaper();
  const vars = {
    ENVIRONMENT: "development",
    DEVELOPMENT_ALLOWED_HOSTS: new URL(newspaper.url).host,
    SOURCES: `${newspaper.url}/feed.xml`,
    HOST_DELAY_SECONDS: "0",
    ...settings,
  };
  const server: Harness = createTestHarness({
    workers: [{ configPath: "./wrangler.toml", prebuiltWorkerDir: inject("builtWorker"), vars }],
  });
  const { url } = await server.listen();
  const origin = `http://127.0.0.1:${url.port}`;
  const get = (path: string, init: RequestInit = {}) => fetch(origin + path, init);
  return {
    newspaper,
    origin,
    get,
    post: (body, headers = {}) =>
      get("/v1/articles", {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", ...headers },
      }),
    async crawl() {
      await server.getWorker().scheduled({ cron: "*/15 * * * *" });
    },
    async stop() {
      await server.close();
      await newspaper.close();
    },
  };
}
