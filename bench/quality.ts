import { cpSync, existsSync, readdirSync } from "node:fs";
import { type Contender, installedPeers, OURS, OUT, runBenchmark, TOOL } from "./benchmark.ts";

/**
 * Scores our extractor and every other on the same pages. The others run once, and their results are
 * stored; some come with the benchmark, because they cannot be installed from npm.
 *
 * @param limit pages of each corpus; all when not given.
 */
export function compareQuality(corpora: string, limit: string | undefined): void {
  const out = limit === undefined ? OUT : `${OUT}/first-${limit}`;
  const few = limit === undefined ? [] : ["--limit", limit];
  const stored = `${TOOL}/peer-outputs`;
  // They cover all pages, and cannot be compared with a few.
  const elsewhere = limit === undefined && existsSync(stored) ? readdirSync(stored) : [];
  if (elsewhere.length > 0) cpSync(stored, `${out}/raw`, { recursive: true });
  const peers = installedPeers();
  for (const peer of peers) {
    const missing = corpora.split(",").filter((corpus) => !existsSync(`${out}/raw/${peer.name}/${corpus}.jsonl.gz`));
    if (missing.length > 0) runOn(peer, missing.join(","));
  }
  runOn(OURS, corpora);
  const names = [OURS.name, ...peers.map(({ name }) => name), ...elsewhere].join(",");
  runBenchmark(out, "score", "--names", names, "--corpora", corpora, ...(limit === undefined ? [] : ["--present"]));

  function runOn({ name, command }: Contender, some: string): void {
    runBenchmark(out, "run", "--name", name, "--cmd", command, "--corpora", some, ...few);
  }
}
