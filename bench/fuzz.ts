import { parseArgs } from "node:util";
import { randomPage } from "../tests/hostile/random-page.ts";
import { verdictOn } from "../tests/hostile/verdict.ts";

/**
 * `node bench/fuzz.ts --count 10000 --seed 1`: random pages through the whole extraction. Prints the
 * seed of every page that throws an untyped error, and the slowest pages.
 */
const { values } = parseArgs({
  options: { count: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const first = Number(values.seed);
const verdicts = new Map<string, number>();
const slowest: { seed: number; milliseconds: number; size: number }[] = [];
let bugs = 0;

for (let seed = first; seed < first + Number(values.count); seed++) {
  const html = randomPage(seed);
  const before = process.cpuUsage();
  let verdict: string;
  try {
    verdict = verdictOn(html).split(",", 1)[0] ?? "";
  } catch (error) {
    verdict = "BUG";
    bugs++;
    console.log(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
  }
  const { user, system } = process.cpuUsage(before);
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  slowest.push({ seed, milliseconds: Math.round((user + system) / 1000), size: html.length });
  slowest.sort((a, b) => b.milliseconds - a.milliseconds).length = Math.min(slowest.length, 5);
  // The shared window releases a page only on the next event loop turn.
  await new Promise((resolve) => setImmediate(resolve));
}

console.log(Object.fromEntries(verdicts));
console.table(slowest);
console.log(`heap in use: ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`);
process.exitCode = bugs === 0 ? 0 : 1;
