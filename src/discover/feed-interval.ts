import type { XmlElement } from "./xml.ts";

/** In seconds. https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

/**
 * The poll interval that a feed states, in seconds: `ttl` (minutes), otherwise the update period divided by the update
 * frequency; `null` if it states neither.
 *
 * @param channel the children of the feed's element.
 */
export function intervalOf(channel: readonly XmlElement[]): number | null {
  const textOf = (name: string) => channel.find((element) => element.name === name)?.text.trim();
  const ttl = Number(textOf("ttl"));
  if (ttl > 0) return ttl * 60;
  const period = PERIODS[textOf("sy:updateperiod")?.toLowerCase() ?? ""];
  const times = Number(textOf("sy:updatefrequency") ?? 1);
  return period === undefined || !(times >= 1) ? null : period / times;
}
