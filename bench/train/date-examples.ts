import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseWithNames } from "../../src/dom/parse-page.ts";
import { weigh } from "../../src/evidence.ts";
import { settlePage } from "../../src/extract/page-builds/settle-page.ts";
import { type DateContext, maySayPublication, publicationJudgement } from "../../src/metadata/dates/date-evidence.ts";
import type { DateReading } from "../../src/metadata/dates/date-reading.ts";
import { isSameDay } from "../../src/metadata/dates/same-day.ts";
import { judgeDates } from "../../src/metadata/dates.ts";
import { readPageFacts } from "../../src/metadata/facts/page-facts.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { StatedDate } from "../../src/stated-metadata.ts";

/** Corpora with labelled publication days; some of wcxb-article are labelled as having none. */
export const DATED_CORPORA = ["htmldate", "trafilatura", "wcxb-article", "misinfo", "postlight", "fundus"] as const;
/** Later than any page of the corpora. */
const FETCHED_AT = "2026-11-01T00:00:00.000Z";

/** A reading without its element, so that the page can be freed, with the signs found for it. */
export type SignedReading = DateReading & { readonly signs: ReadonlySet<string> };

/** A labelled page with its date readings. */
export interface DatedPage {
  readonly corpus: string;
  /** Its host: pages of a host are never on both sides of a fold. */
  readonly group: string;
  /** The labelled day, ISO 8601; `null` where the label says that the page states none. */
  readonly day: string | null;
  readonly readings: readonly SignedReading[];
  readonly context: DateContext;
}

interface Label {
  readonly url: string;
  readonly published?: string | null;
}

/** The pages of the corpora in a folder whose date is labelled, in the order of their labels. */
export function readDatedPages(folder: string): DatedPage[] {
  return DATED_CORPORA.flatMap((corpus) => {
    const labels = JSON.parse(readFileSync(`${folder}/${corpus}/truth.json`, "utf8")) as Record<string, Label>;
    return Object.entries(labels).flatMap(([id, { url, published: day }]) => {
      if (day === undefined) return [];
      const html = gunzipSync(readFileSync(`${folder}/${corpus}/${id}.html.gz`)).toString("utf8");
      const group = URL.parse(url)?.hostname.replace(/^www\./, "") ?? id;
      return [{ corpus, group, day, ...readingsOf(html, url) }];
    });
  });
}

function readingsOf(html: string, url: string): Pick<DatedPage, "readings" | "context"> {
  // As everywhere in the benchmark, a page without a URL gets a neutral one.
  const fetched = pageFromHtml(html, /^https?:/.test(url) ? url : "https://page.invalid/article", FETCHED_AT);
  const parsed = parseWithNames(html);
  settlePage(parsed, html);
  const { page } = parsed;
  const { readings, context } = judgeDates(readPageFacts(page, fetched));
  const { ofReading } = publicationJudgement(context);
  return {
    context,
    readings: readings.filter(maySayPublication).map((reading) => ({
      ...reading,
      shown: null,
      signs: new Set(weigh(ofReading, reading).signs.map(({ sign }) => sign)),
    })),
  };
}

/** Whether a date is that of the label: the same day, in local time or in UTC. */
export function isLabelled({ value }: StatedDate, { day }: DatedPage): boolean {
  return day !== null && isSameDay({ value }, { value: day.slice(0, 10) });
}
