import type { StoredArticle } from "../../src/stored-article.ts";

type Version = Pick<StoredArticle, "id" | "version">;

/** The URIs of the Memento protocol, RFC 7089, for the article at one URL. */
export interface MementoLinks {
  readonly original: string;
  readonly timeGate: string;
  readonly timeMap: string;
  /** The same in JSON. */
  readonly jsonTimeMap: string;
  memento(version: Version): string;
}

/** @param origin of this service. */
export function mementoLinks(origin: string, original: string): MementoLinks {
  return {
    original,
    timeGate: `${origin}/v1/timegate/${original}`,
    timeMap: `${origin}/v1/timemap/link/${original}`,
    jsonTimeMap: `${origin}/v1/timemap/json/${original}`,
    memento: ({ id, version }) => `${origin}/v1/articles/${id}/versions/${version.number}`,
  };
}

/** The date format of HTTP, which Memento requires: `Mon, 23 Nov 2026 08:15:00 GMT`. */
export function mementoDatetime({ version }: Version): string {
  return new Date(version.firstSeen).toUTCString();
}

const DATETIME =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds since the epoch; `null` for a text that is not in the format of `Accept-Datetime` (RFC 7089, 2.1.1.1). */
export function parseDatetime(text: string): number | null {
  const time = DATETIME.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time / 1000;
}

/** The Link header of a TimeGate and of a version (RFC 7089, section 2.2). */
export function linkHeader({ original, timeGate, timeMap }: MementoLinks): string {
  return [
    `<${original}>; rel="original"`,
    `<${timeGate}>; rel="timegate"`,
    `<${timeMap}>; rel="timemap"; type="application/link-format"`,
  ].join(", ");
}

/** A TimeMap in link format (RFC 7089, section 5; RFC 6690). @param versions oldest first, at least one. */
export function linkTimeMap(links: MementoLinks, versions: readonly Version[]): string {
  const datetimes = versions.map(mementoDatetime);
  const relation = (index: number) =>
    [index === 0 ? "first" : null, index === versions.length - 1 ? "last" : null, "memento"].filter(Boolean).join(" ");
  return `${[
    `<${links.original}>; rel="original"`,
    `<${links.timeMap}>; rel="self"; type="application/link-format"; from="${datetimes[0]}"; until="${datetimes.at(-1)}"`,
    `<${links.timeGate}>; rel="timegate"`,
    ...versions.map(
      (version, index) => `<${links.memento(version)}>; rel="${relation(index)}"; datetime="${datetimes[index]}"`,
    ),
  ].join(",\n")}\n`;
}

/** A TimeMap in the JSON of other Memento services: https://github.com/oduwsdl/MemGator#output-formats */
export function jsonTimeMap(links: MementoLinks, versions: readonly Version[]) {
  const list = versions.map((version) => ({ datetime: version.version.firstSeen, uri: links.memento(version) }));
  return {
    original_uri: links.original,
    self: links.jsonTimeMap,
    mementos: { list, first: list[0], last: list.at(-1) },
    timemap_uri: { link_format: links.timeMap, json_format: links.jsonTimeMap },
    timegate_uri: links.timeGate,
  };
}
