import { addSample, type HostHistory, NO_HISTORY } from "../src/drift/host-history.ts";
import { FACT, type PageSample } from "../src/drift/page-sample.ts";
import { modelHost, type Redesign, randomNumbers } from "../tests/drift/model-host.ts";

/**
 * How often ordinary variation raises a drift, and how soon a redesign does, on hosts of the seeds 1 to N.
 * node bench/drift.ts [hosts]
 */
const HOSTS = Number(process.argv[2] ?? 250);
const PAGES = 2_000;
const PAGES_BEFORE = 300;
const PAGES_AFTER = 100;
const NOW = new Date(0);

const onArticles =
  (change: (sample: PageSample) => PageSample): Redesign =>
  (sample) =>
    sample[2] === FACT.refused ? sample : change(sample);
const REDESIGNS: Readonly<Record<string, Redesign>> = {
  "half the words": onArticles(([words, quality, facts]) => [Math.round(words / 2), quality, facts]),
  "a third of the words": onArticles(([words, quality, facts]) => [Math.round(words / 3), quality, facts]),
  "twice the words": onArticles(([words, quality, facts]) => [words * 2, quality, facts]),
  "no dates": onArticles(([words, quality, facts]) => [words, quality, facts & ~FACT.date]),
  "no authors": onArticles(([words, quality, facts]) => [words, quality, facts & ~FACT.authors]),
  "80 % refused": (sample, random) => (random() < 0.8 ? [0, 0, FACT.refused] : sample),
};

let alarms = 0;
for (let seed = 1; seed <= HOSTS; seed++) alarms += alarmsOf(seed);
const rate = (alarms / (HOSTS * PAGES)) * 100_000;
console.log(
  `Without a redesign: ${alarms} drifts in ${HOSTS * PAGES} pages of ${HOSTS} hosts, ${rate.toFixed(1)} in 100,000.`,
);
for (const [name, redesign] of Object.entries(REDESIGNS)) {
  const delays = Array.from({ length: HOSTS }, (_, index) => delayOf(index + 1, redesign)).filter(
    (delay) => delay !== null,
  );
  const sorted = delays.toSorted((one, other) => one - other);
  const seen = ((100 * sorted.length) / HOSTS).toFixed(0);
  console.log(
    `${name}: seen at ${seen} % of hosts within ${PAGES_AFTER} pages, median after ${sorted[sorted.length >> 1]}.`,
  );
}

function alarmsOf(seed: number): number {
  const next = modelHost(seed);
  let history = NO_HISTORY;
  let begun = 0;
  for (let page = 0; page < PAGES; page++) {
    const after = addSample(history, next(), NOW);
    if (history.drift === null && after.drift !== null) begun++;
    history = after;
  }
  return begun;
}

/** Pages until the redesign raises a drift; `null` when it does not. */
function delayOf(seed: number, redesign: Redesign): number | null {
  const next = modelHost(10_000 + seed);
  const random = randomNumbers(seed);
  let history: HostHistory = NO_HISTORY;
  for (let page = 0; page < PAGES_BEFORE; page++) history = addSample(history, next(), NOW);
  history = { ...history, drift: null };
  for (let page = 1; page <= PAGES_AFTER; page++) {
    history = addSample(history, redesign(next(), random), NOW);
    if (history.drift !== null) return page;
  }
  return null;
}
