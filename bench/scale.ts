import { parseArgs } from "node:util";
import { useStandIns } from "./scale/stand-ins.ts";

/**
 * The real crawl, schedule, host leases and consumers of the queue on a virtual clock, with the limits of the platform:
 * 10,000 subrequests an invocation, 15 minutes, the consumers, batches, delays and retries of wrangler.toml, a cron
 * trigger every quarter of an hour. Modelled: feed parsing, extraction and storage of articles, which only take
 * time; HTTP; and the platform, which has all consumers from the start.
 *
 *     npm run bench -- scale [--quick] [--seed 1] [--only week,busy,large-host,slow-hosts]
 */
const { values } = parseArgs({
  options: { quick: { type: "boolean" }, seed: { type: "string", default: "1" }, only: { type: "string" } },
});

useStandIns();
const { busy, largeHost, shareOfDuplicates, slowHosts, week } = await import("./scale/scenarios.ts");
const scenarios = { week, busy, "large-host": largeHost, "slow-hosts": slowHosts };
const only = values.only?.split(",") ?? Object.keys(scenarios);
const settings = { seed: Number(values.seed), isQuick: values.quick === true };

const say = console.log.bind(console);
// Silences the worker's log.
console.log = () => {};
const marks = { lateP99Minutes: 0, storedPerSecond: 0, bouncesPerArticle: 0, duplicateShare: 0, askedTooSoon: 0 };
for (const [name, run] of Object.entries(scenarios)) {
  if (!only.includes(name)) continue;
  const begun = performance.now();
  const { lines, world } = await run(settings);
  const { figures } = world;
  say(`${name} (${((performance.now() - begun) / 1_000).toFixed(0)} s)`);
  for (const line of lines) say(`  ${line}`);
  if (name === "week") marks.lateP99Minutes = figures.quantile("late", 0.99);
  if (name === "busy") {
    marks.storedPerSecond = figures.of("stored a second");
    marks.bouncesPerArticle = figures.of("bounces") / Math.max(1, figures.of("stored"));
    marks.duplicateShare = shareOfDuplicates(figures);
  }
  marks.askedTooSoon += figures.of("asked too soon") + figures.of("asked twice at once");
}
say(JSON.stringify(marks, (_key, value) => (typeof value === "number" ? Math.round(value * 1_000) / 1_000 : value)));
process.exit(0);
