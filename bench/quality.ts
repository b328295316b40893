import { cpSync, existsSync, readdirSync } from "node:fs";
import { type Contender, installedPeers, OURS, OUT, runBenchmark, TOOL } from "./benchmark.ts";

/**
 * Scores of ours and of every other extractor on the same pages. What the others answered is kept in
 * the results and asked once; some stand beside the benchmark, because they cannot be installed from npm.
 *
 * @param limit pages of each corpus; all when not given.
 */
export function compareQuality(corpora: string, limit: string | undefined): void {
  const out = limit === undefined ? OUT : `${OUT}/first-${limit}`;
  const few = limit === undefined ? [] : ["--limit", limit];
  const stored = `${TOOL}/peer-outputs`;
  // They are of all pages, which a few cannot be compared with.
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
