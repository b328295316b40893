/**
 * Every slot of a page × every seed of hostile text, at 15,000 and at 60,000 characters: the worst time of the
 * processor, heap, growth and output of each slot, and what fails a bound.
 *
 *     node --expose-gc bench/slots.ts [slot …]
 */
import { costOf, MOST_GROWTH, mostOutput } from "../tests/hostile/cost.ts";
import { hostilePage, SEEDS, SLOTS } from "../tests/hostile/slots.ts";

const LENGTH = 15_000;
/** In milliseconds; what takes less does not tell its growth. */
const TELLING = 150;

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const failed: string[] = [];
costOf(hostilePage("paragraph", "a ", LENGTH));

process.stdout.write("slot                    CPU ms  seed          heap MB  seed          growth  output/page\n");
for (const slot of Object.keys(SLOTS)) {
  if (wanted.length > 0 && !wanted.includes(slot)) continue;
  let slowest = { value: 0, seed: "" };
  let fullest = { value: 0, seed: "" };
  let growth = 0;
  let output = 0;
  for (const seed of SEEDS) {
    const html = hostilePage(slot, seed, 4 * LENGTH);
    const cost = costOf(html);
    if (cost.milliseconds > slowest.value) slowest = { value: cost.milliseconds, seed };
    if (cost.heap > fullest.value) fullest = { value: cost.heap, seed };
    output = Math.max(output, cost.output / html.length);
    const ratio = cost.milliseconds < TELLING ? 0 : growthFrom(slot, seed, cost.milliseconds);
    growth = Math.max(growth, ratio);
    if (ratio > MOST_GROWTH || cost.output > mostOutput(html) || cost.result.startsWith("!!"))
      failed.push(
        `${slot} × ${JSON.stringify(seed)}: ${Math.round(cost.milliseconds)} ms, ${ratio.toFixed(1)}-fold, ${cost.result}`,
      );
  }
  process.stdout.write(
    `${slot.padEnd(22)} ${column(slowest.value)}  ${name(slowest.seed)} ${column(fullest.value / 1e6)}  ` +
      `${name(fullest.seed)} ${growth.toFixed(1).padStart(6)}  ${output.toFixed(1).padStart(6)}\n`,
  );
}
process.stdout.write(failed.length === 0 ? "\nAll are within their bounds.\n" : `\n${failed.join("\n")}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function growthFrom(slot: string, seed: string, large: number): number {
  const small = costOf(hostilePage(slot, seed, LENGTH)).milliseconds;
  return large / Math.max(small, TELLING / 4);
}

function column(value: number): string {
  return String(Math.round(value)).padStart(7);
}

function name(seed: string): string {
  return JSON.stringify(seed).slice(0, 12).padEnd(12);
}
