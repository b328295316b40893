import type { Health, HealthReadings } from "../health/health.ts";
import { type LedgerEntry, type LedgerState, OPERATIONS } from "../ports/ledger.ts";
import { COUNTERS, type Counter, LATENESS_BOUNDS_SECONDS } from "../usage/counters.ts";
import { costsOf } from "../usage/price-list.ts";
import type { MetricFamily, Sample } from "./metric-family.ts";

const PREFIX = "cuttings_";
/** The counter that becomes a histogram. */
const LATENESS = "poll_lateness_seconds";

/** The totals since deployment, and the current state. */
export function serviceMetrics(state: LedgerState, readings: HealthReadings, health: Health): readonly MetricFamily[] {
  const { total } = state;
  return [
    ...eventMetrics(total),
    latenessMetric(total),
    ...usageMetrics(total),
    ...readingMetrics(total, readings, health),
    driftMetric(state),
  ];
}

function driftMetric({ drifts }: LedgerState): MetricFamily {
  const samples = drifts.flatMap(({ host, signs }) => signs.map(({ sign }) => ({ labels: { host, sign }, value: 1 })));
  return { ...gauge("host_drifted", "Hosts whose recent pages differ from their past, by sign.", undefined), samples };
}

function eventMetrics({ events }: LedgerEntry): MetricFamily[] {
  return Object.entries<Counter>(COUNTERS)
    .filter(([name]) => !name.startsWith(LATENESS))
    .map(([name, { help, label }]) => {
      const counts = events[name] ?? (label === null ? { "": 0 } : {});
      const samples = Object.entries(counts).map(([value, times]) => ({
        labels: label === null ? {} : { [label]: value },
        value: times,
      }));
      return { name: `${PREFIX}${name}_total`, type: "counter", help, samples };
    });
}

/** The ledger counts each poll in one bucket; Prometheus buckets are cumulative. */
function latenessMetric({ events }: LedgerEntry): MetricFamily {
  const counts = events[LATENESS] ?? {};
  const samples: Sample[] = [];
  let count = 0;
  for (const bound of [...LATENESS_BOUNDS_SECONDS.map(String), "+Inf"]) {
    count += counts[bound] ?? 0;
    samples.push({ suffix: "_bucket", labels: { le: bound }, value: count });
  }
  samples.push({ suffix: "_sum", labels: {}, value: events[`${LATENESS}_sum`]?.[""] ?? 0 });
  samples.push({ suffix: "_count", labels: {}, value: count });
  return { name: PREFIX + LATENESS, type: "histogram", help: COUNTERS[LATENESS].help, samples };
}

function usageMetrics({ operations }: LedgerEntry): MetricFamily[] {
  const dollars = costsOf(operations);
  const each = (amounts: typeof operations) =>
    OPERATIONS.map((operation) => ({ labels: { operation }, value: amounts[operation] }));
  return [
    {
      name: `${PREFIX}operations_total`,
      type: "counter",
      help: "Operations that the platform bills, by kind.",
      samples: each(operations),
    },
    {
      name: `${PREFIX}cost_dollars_total`,
      type: "counter",
      help: "Cost of these operations at list price, in US dollars.",
      samples: each(dollars),
    },
  ];
}

function readingMetrics(
  { lastAt }: LedgerEntry,
  { schedule, backlog }: HealthReadings,
  health: Health,
): MetricFamily[] {
  const queues = Object.entries(backlog).flatMap(([queue, value]) =>
    value === null ? [] : [{ labels: { queue }, value }],
  );
  const times = Object.entries(lastAt).map(([event, at]) => ({ labels: { event }, value: Date.parse(at) / 1_000 }));
  return [
    gauge("healthy", "1 when /health reports no reason, 0 when it does.", health.status === "ok" ? 1 : 0),
    gauge("sources", "Sources that are crawled.", schedule?.sources),
    gauge("sources_due", "Sources whose time has come and that were not polled yet.", schedule?.due),
    gauge("sources_late_seconds", "Time for which the first of these sources has been due.", schedule?.lateSeconds),
    { ...gauge("queue_messages", "Messages that wait in a queue, delayed ones included.", undefined), samples: queues },
    {
      ...gauge("last_event_timestamp_seconds", "When an event of each kind was last recorded.", undefined),
      samples: times,
    },
  ];
}

function gauge(name: string, help: string, value: number | undefined): MetricFamily {
  const samples = value === undefined ? [] : [{ labels: {}, value }];
  return { name: PREFIX + name, type: "gauge", help, samples };
}
