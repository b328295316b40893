import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { counted } from "../src/text/counted.ts";
import { startNewspaper } from "../tests/newspaper/server.ts";
import { CrawlWatch } from "./start/crawl-watch.ts";
import { findFreePort } from "./start/free-port.ts";
import { localApi } from "./start/local-api.ts";
import { HELP, parseOptions, type StartOptions } from "./start/options.ts";
import { describe, dim } from "./start/progress.ts";
import { firstToken, missingWebhookSecret, readDevVars, signedIn, tokensFor } from "./start/token.ts";
import { startWorker, type WorkerProcess } from "./start/worker-process.ts";

const CRAWL_INTERVAL_MS = 60_000; // The deployed cron fires every 15 minutes.

const say = (text: string) => process.stdout.write(`${text}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return 2;
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    return await run(options);
  } catch (error) {
    process.stderr.write(`\n  ${styleText("red", error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

function readOptions(): StartOptions | null {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    return null;
  }
}

async function run(options: StartOptions): Promise<number> {
  say(`\n  ${styleText("bold", "✂ cuttings")}\n`);
  const port = await portFor("The worker", options.port);
  const newspaper = await startNewspaper({ port: await portFor("The sample newspaper", options.newspaperPort) });
  const watch = new CrawlWatch();
  const own = await readDevVars(fileURLToPath(new URL("../.dev.vars", import.meta.url)));
  const tokens = tokensFor(options.token, own);
  const secret = missingWebhookSecret(own);
  if (secret !== null) say(`  WEBHOOK_SECRETS is not set: webhooks are signed with ${secret}\n`);
  const worker = startWorker({
    port,
    state: options.state,
    settings: {
      ENVIRONMENT: "development",
      API_TOKENS: tokens,
      DEVELOPMENT_ALLOWED_HOSTS: new URL(newspaper.url).host,
      // The newspaper is on this machine and needs no delay; other sources do.
      ...(options.sources.length === 0 ? { HOST_DELAY_SECONDS: "0" } : {}),
      SOURCES: [...sourcesOf(newspaper.url), ...options.sources].join(" "),
      CRAWL_SHORTEST_MINUTES: "1",
      ...(secret === null ? {} : { WEBHOOK_SECRETS: secret }),
    },
    onEvent(event) {
      watch.see(event);
      const line = describe(event);
      if (line !== null) say(line);
    },
  });
  const interrupted = untilInterrupted();
  try {
    return await Promise.race([
      show({ origin: `http://127.0.0.1:${port}`, token: firstToken(tokens) }, newspaper.url, worker, watch).then(
        () => interrupted,
      ),
      worker.ended.then(failed),
      interrupted,
    ]);
  } finally {
    await worker.stop();
    await newspaper.close();
    say("\n  Stopped. Stored articles are kept.\n");
  }
}

/** A feed, a sitemap and a section page, some of whose articles are the same. */
function sourcesOf(newspaper: string): string[] {
  return [`${newspaper}/feed.xml`, `${newspaper}/sitemap-news.xml`, `${newspaper}/weekend/`];
}

async function portFor(who: string, wanted: number): Promise<number> {
  const port = await findFreePort(wanted);
  if (port !== wanted) say(`  Port ${wanted} is in use. ${who} uses ${styleText("bold", String(port))}.\n`);
  return port;
}

interface Opened {
  readonly origin: string;
  readonly token: string;
}

async function show(
  { origin, token }: Opened,
  newspaper: string,
  worker: WorkerProcess,
  watch: CrawlWatch,
): Promise<void> {
  say(`  ${dim("Starting the worker, with its bucket, queue and cron, and a sample newspaper to crawl …")}`);
  await worker.ready;
  const api = localApi(origin, token);
  const before = await api.countArticles();
  if (before > 0) say(`  ${counted(before, "article")} stored by earlier runs.`);
  say("");
  await api.crawl();
  await watch.over();
  const { stored, refused, waiting } = watch.tally();
  const now = await api.countArticles();
  const waits = waiting === 0 ? "" : `, ${waiting} to be retried`;
  say(`
  ${styleText("bold", counted(now, "article"))} in the bucket: ${stored} stored now, ${counted(refused, "page")} refused${waits}.

  Read them    ${styleText(["bold", "underline"], signedIn(origin, token))}
  Refused      ${origin}/failures
  Newspaper    ${newspaper}/
  Try          curl ${origin}/v1/articles -H 'Authorization: Bearer ${token}' --json '{"url": "${newspaper}/news/night-ferry/"}'

  ${dim("The crawl continues. Ctrl-C stops everything.")}
`);
  setInterval(() => api.crawl().catch((error: Error) => say(`  ${error.message}`)), CRAWL_INTERVAL_MS).unref();
}

/** Resolves on Ctrl-C, when the terminal closes, or when npm ends. */
function untilInterrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(0));
    // A signal to npm alone ends npm and its shell but does not reach this process.
    const parent = process.ppid;
    const check = () => process.ppid !== parent && resolve(0);
    if (process.env.npm_lifecycle_event !== undefined) setInterval(check, 500).unref();
  });
}

function failed(said: string): never {
  throw new Error(`The worker ended unexpectedly. Its output:\n${said}`);
}
