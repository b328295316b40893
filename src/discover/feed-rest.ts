/** https://web.resource.org/rss/1.0/modules/syndication/ */
export interface Syndication {
  readonly updatePeriod?: string;
  readonly updateFrequency?: number;
}

/** In seconds. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

/** Seconds of a `ttl`, which is in minutes. */
export function minutes(ttl: number | undefined): number | null {
  return ttl !== undefined && ttl > 0 ? ttl * 60 : null;
}

/** Seconds from one update to the next: a period is told with how often in it the feed changes. */
export function updatePeriod(syndication: Syndication | undefined): number | null {
  const { updatePeriod: name, updateFrequency: times = 1 } = syndication ?? {};
  const period = name === undefined ? undefined : PERIODS[name.trim().toLowerCase()];
  return period === undefined || !(times >= 1) ? null : period / times;
}
