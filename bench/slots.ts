/**
 * Every slot of a page × every seed of hostile text, at 15,000 and 60,000 characters: the worst CPU
 * time, heap, growth and output of each slot, and the pairs over a limit.
 *
 *     node --expose-gc bench/slots.ts [--every <n>] [slot …]
 *
 * With `--every <n>`, each slot gets every n-th seed, with a different offset per slot.
 */
import { parseArgs } from "node:util";
import { MAX_GROWTH, timeGrowth } from "../tests/growth.ts";
import { costOf, mostOutput } from "../tests/hostile/cost.ts";
import { hostilePage, JOINED_BLANKS, SEEDS, SLOTS } from "../tests/hostile/slots.ts";

const LENGTH = 15_000;

const { values, positionals: wanted } = parseArgs({
  options: { every: { type: "string", default: "1" } },
  allowPositionals: true,
});
const every = Number(values.every);
const failed: string[] = [];
costOf(hostilePage("paragraph", "a ", LENGTH));

process.stdout.write("slot                    CPU ms  seed          heap MB  seed          growth  output/page\n");
for (const [place, slot] of Object.keys(SLOTS).entries()) {
  if (wanted.length > 0 && !wanted.includes(slot)) continue;
  let slowest = { value: 0, seed: "" };
  let fullest = { value: 0, seed: "" };
  let steepest = 0;
  let output = 0;
  for (const seed of [...SEEDS, ...JOINED_BLANKS].filter((_seed, index) => (index + place) % every === 0)) {
    const pageOf = (length: number) => hostilePage(slot, seed, length);
    const html = pageOf(4 * LENGTH);
    const cost = costOf(html);
    const growth = timeGrowth((length) => costOf(pageOf(length)), LENGTH);
    if (cost.milliseconds > slowest.value) slowest = { value: cost.milliseconds, seed };
    if (cost.heap > fullest.value) fullest = { value: cost.heap, seed };
    output = Math.max(output, cost.output / html.length);
    steepest = Math.max(steepest, growth);
    if (growth > MAX_GROWTH || cost.output > mostOutput(html) || cost.result.startsWith("!!"))
      failed.push(
        `${slot} × ${JSON.stringify(seed)}: ${Math.round(cost.milliseconds)} ms, ${growth.toFixed(1)}-fold, ${cost.result}`,
      );
  }
  process.stdout.write(
    `${slot.padEnd(22)} ${column(slowest.value)}  ${name(slowest.seed)} ${column(fullest.value / 1e6)}  ` +
      `${name(fullest.seed)} ${steepest.toFixed(1).padStart(6)}  ${output.toFixed(1).padStart(6)}\n`,
  );
}
process.stdout.write(failed.length === 0 ? "\nAll are within the limits.\n" : `\n${failed.join("\n")}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function column(value: number): string {
  return String(Math.round(value)).padStart(7);
}

function name(seed: string): string {
  return JSON.stringify(seed).slice(0, 12).padEnd(12);
}
