import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { startNewspaper } from "../tests/newspaper/server.ts";
import { CrawlWatch } from "./start/crawl-watch.ts";
import { findFreePort } from "./start/free-port.ts";
import { localApi } from "./start/local-api.ts";
import { HELP, parseOptions, type StartOptions } from "./start/options.ts";
import { describe, dim } from "./start/progress.ts";
import { firstToken, missingWebhookSecret, readDevVars, signedIn, tokensFor } from "./start/token.ts";
import { startWorker, type WorkerProcess } from "./start/worker-process.ts";

const CRAWL_EVERY = 60_000; // Milliseconds: deployed, the cron fires every 15 minutes.

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
      // The newspaper is on this machine; the hosts of other sources are not, and rest.
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
    say("\n  Everything has ended. What is filed stays.\n");
  }
}

/** A feed, a sitemap and a section page: articles that several of them name are filed once. */
function sourcesOf(newspaper: string): string[] {
  return [`${newspaper}/feed.xml`, `${newspaper}/sitemap-news.xml`, `${newspaper}/weekend/`];
}

async function portFor(who: string, wanted: number): Promise<number> {
  const port = await findFreePort(wanted);
  if (port !== wanted) say(`  Port ${wanted} is taken. ${who} moves to ${styleText("bold", String(port))}.\n`);
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
  if (before > 0) say(`  ${before} articles are here from before.`);
  say("");
  await api.crawl();
  await watch.over();
  const { filed, refused, waiting } = watch.tally();
  const now = await api.countArticles();
  const waits = waiting === 0 ? "" : `, ${waiting} to be tried again`;
  say(`
  ${styleText("bold", `${now} articles`)} in the bucket: ${filed} filed now, ${refused} pages refused${waits}.

  Read them    ${styleText(["bold", "underline"], signedIn(origin, token))}
  Refused      ${origin}/failures
  Newspaper    ${newspaper}/
  Try          curl ${origin}/v1/articles -H 'Authorization: Bearer ${token}' --json '{"url": "${newspaper}/news/night-ferry/"}'

  ${dim("The crawl goes on, each source as often as it has news. Ctrl-C ends everything.")}
`);
  setInterval(() => api.crawl().catch((error: Error) => say(`  ${error.message}`)), CRAWL_EVERY).unref();
}

/** Ctrl-C, a terminal that is closed, or npm being ended. */
function untilInterrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(0));
    // A signal to npm alone ends npm and its shell, and does not reach this process.
    const parent = process.ppid;
    const look = () => process.ppid !== parent && resolve(0);
    if (process.env.npm_lifecycle_event !== undefined) setInterval(look, 500).unref();
  });
}

function failed(said: string): never {
  throw new Error(`The worker has ended by itself. It said:\n${said}`);
}
