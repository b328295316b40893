import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SHARED = fileURLToPath(new URL("../../shared/", import.meta.url));

/** The folders of the benchmark tool, its labelled pages and the results. */
export const TOOL = process.env.BENCH_TOOL ?? `${SHARED}bench`;
export const CORPUS = process.env.BENCH_CORPUS ?? `${SHARED}corpus`;
export const OUT = process.env.BENCH_OUT ?? fileURLToPath(new URL("../.wrangler/bench", import.meta.url));

/** An extractor as the benchmark runs it: a line per page in, a line per result out. */
export interface Contender {
  readonly name: string;
  readonly command: string;
}

export const OURS: Contender = { name: "cuttings", command: `${process.execPath} ${HERE}extractor.ts` };
/** The same on pages whose class names say nothing; see `withHashedClasses`. */
export const ON_HASHED_CLASSES: Contender = {
  name: "hashed-classes",
  command: `${OURS.command} --hashed-classes`,
};
/** The same with `div` for all elements that say what they contain; see `withoutMarkup`. */
export const WITHOUT_MARKUP: Contender = {
  name: "without-markup",
  command: `${OURS.command} --without-markup`,
};
/** A bare parse, the unit of speed. */
export const FLOOR: Contender = { name: "parse5", command: `${process.execPath} ${HERE}parse5-floor.ts` };

/** The other extractors installed; prints how to install them if there are none. */
export function installedPeers(): readonly Contender[] {
  if (existsSync(`${TOOL}/peers/node_modules`))
    return ["readability-linkedom", "readability-jsdom", "defuddle", "postlight"].map((name) => ({
      name,
      command: `${process.execPath} ${TOOL}/peers/${name}.mjs`,
    }));
  console.error(`No other extractors: run npm install in ${TOOL}/peers to add them.`);
  return [];
}

/** Runs the benchmark, and exits if it fails. */
export function runBenchmark(out: string, ...args: readonly string[]): void {
  mkdirSync(out, { recursive: true });
  const env = { ...process.env, BENCH_CORPUS: CORPUS, BENCH_OUT: out, TZ: "UTC" };
  const { status } = spawnSync(process.execPath, [`${TOOL}/bench.mjs`, ...args], { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
