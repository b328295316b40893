import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SHARED = fileURLToPath(new URL("../../shared/", import.meta.url));
const USAGE = `usage: npm run bench -- quality [--corpora scrapinghub,fundus] [--limit pages]
       npm run bench -- speed [--rounds 2] [--every 4]
       npm run bench -- memory

Runs the production path against labelled pages, beside other extractors where they are installed.
BENCH_TOOL (default ../shared/bench) and BENCH_CORPUS (default ../shared/corpus) say where both lie,
BENCH_OUT (default .wrangler/bench) where results go.`;

/** Corpora with labelled text; the check of regressions against Readability's own test pages comes last. */
const CORPORA = "scrapinghub,fundus,wcxb-article,trafilatura,cleanportal,htmldate,postlight,readability";
const PEERS = ["readability-linkedom", "readability-jsdom", "defuddle"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: "string", default: CORPORA },
    limit: { type: "string" },
    rounds: { type: "string", default: "2" },
    every: { type: "string", default: "4" },
  },
});
const tool = process.env.BENCH_TOOL ?? `${SHARED}bench`;
const corpus = process.env.BENCH_CORPUS ?? `${SHARED}corpus`;
const ours = `${process.execPath} ${HERE}extractor.ts`;

for (const folder of positionals[0] === "memory" ? [corpus] : [tool, corpus]) {
  if (!existsSync(folder)) fail(`There is no benchmark in ${folder}.\n\n${USAGE}`);
}
switch (positionals[0]) {
  case "quality": {
    const limit = values.limit === undefined ? [] : ["--limit", values.limit];
    run("run", "--name", "cuttings", "--cmd", ours, "--corpora", values.corpora, ...limit);
    run("score", "--names", "cuttings", "--corpora", values.corpora, ...(limit.length > 0 ? ["--present"] : []));
    break;
  }
  case "speed": {
    const installed = existsSync(`${tool}/peers/node_modules`) ? PEERS : [];
    if (installed.length === 0) console.error(`Without other extractors: npm install in ${tool}/peers brings them.`);
    const peers = installed.flatMap((peer) => [
      "--name",
      peer,
      "--cmd",
      `${process.execPath} ${tool}/peers/${peer}.mjs`,
    ]);
    const floor = ["--name", "parse5", "--cmd", `${process.execPath} ${HERE}parse5-floor.ts`];
    run(
      "speed",
      ...floor,
      "--name",
      "cuttings",
      "--cmd",
      ours,
      ...peers,
      "--rounds",
      values.rounds,
      "--every",
      values.every,
    );
    break;
  }
  case "memory": {
    const env = { ...process.env, BENCH_CORPUS: corpus };
    process.exit(spawnSync(process.execPath, [`${HERE}memory.ts`], { stdio: "inherit", env }).status ?? 1);
    break;
  }
  default:
    fail(USAGE);
}

function run(...args: string[]): void {
  const out = process.env.BENCH_OUT ?? fileURLToPath(new URL("../.wrangler/bench", import.meta.url));
  mkdirSync(out, { recursive: true });
  const env = { ...process.env, BENCH_CORPUS: corpus, BENCH_OUT: out, TZ: "UTC" };
  const { status } = spawnSync(process.execPath, [`${tool}/bench.mjs`, ...args], { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
