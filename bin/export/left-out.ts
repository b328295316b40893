import { createReadStream } from "node:fs";
import { join } from "node:path";
import { type RightsFilter, renderRightsFilter } from "../../src/rights/rights-filter.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { counted } from "../../src/text/counted.ts";
import { linesOf } from "../terminal/read-input.ts";
import type { AppendFolder } from "./append-folder.ts";

/** The file of an export with the articles left out because of what their sites state, one per line. */
export const LEFT_OUT = "left-out.jsonl";

/** Numbers of articles by reason. */
export type LeftOut = Readonly<Record<string, number>>;

export function leftOutLine({ id, host, url }: Pick<StoredArticle, "id" | "host" | "url">, reason: string): string {
  return `${JSON.stringify({ id, host, url, reason })}\n`;
}

/** Counts the lines of the file, so that the report of a resumed export covers all of it. */
export async function countLeftOut(folder: AppendFolder): Promise<LeftOut> {
  const counts: Record<string, number> = {};
  if (!folder.has(LEFT_OUT)) return counts;
  for await (const line of linesOf(createReadStream(join(folder.root, LEFT_OUT)))) {
    const { reason } = JSON.parse(line) as { readonly reason: string };
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** The report for people: a line for each reason, most frequent first. Empty without a filter by use. */
export function renderLeftOut(leftOut: LeftOut, filter: RightsFilter | null): string {
  if (filter === null) return "";
  const reasons = Object.entries(leftOut).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = reasons.reduce((sum, [, articles]) => sum + articles, 0);
  const lines = reasons.map(([reason, articles]) => `  ${articles}  ${reason}\n`);
  const left = `${counted(total, "article")} left out by --rights ${renderRightsFilter(filter)}`;
  return `${left}${total === 0 ? "." : ":"}\n${lines.join("")}`;
}
