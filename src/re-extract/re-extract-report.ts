import { type BeforeAfter, excerptOf } from "./difference.ts";
import type { ReExtracted } from "./re-extract-article.ts";

/** What a re-extraction changes, or would change, on one host. */
export interface HostReport {
  readonly host: string;
  readonly unchanged: number;
  readonly changed: number;
  readonly kept: number;
  readonly overtaken: number;
  /** Words of the changed articles together. */
  readonly words: BeforeAfter;
  /** Blocks cut from the changed articles together. */
  readonly removals: BeforeAfter;
  /** How many articles each field changes in. */
  readonly fields: Readonly<Record<string, number>>;
  /** Blocks cut by each rule whose cuts differ. */
  readonly rules: Readonly<Record<string, BeforeAfter>>;
  /** How many articles stay as they are for each reason, because their new extraction is worse. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** An article whose text loses most, or cannot be had any more. */
export interface WorstCase {
  readonly url: string;
  readonly id: string;
  /** Why the article stays as it is; `null` when it changes. */
  readonly reason: string | null;
  readonly words: BeforeAfter;
  readonly fields: readonly string[];
  /** The first paragraph that goes. */
  readonly removed: string | null;
  /** The first paragraph that comes. */
  readonly added: string | null;
}

export interface ReExtractReport {
  readonly hosts: readonly HostReport[];
  /** The worst first. */
  readonly worst: readonly WorstCase[];
}

const WORST = 10;

/** Adds up what a re-extraction does: its size is that of the hosts, not that of the articles. */
export class ReExtractTally {
  private readonly hosts = new Map<string, HostReport>();
  private worst: readonly (WorstCase & { readonly loss: number })[] = [];

  add(result: ReExtracted): void {
    const { host } = result.stored;
    this.hosts.set(host, withResult(this.hosts.get(host) ?? emptyReport(host), result));
    const loss = lossOf(result);
    if (loss === null || (this.worst.length === WORST && loss <= (this.worst.at(-1)?.loss ?? 0))) return;
    this.worst = [...this.worst, { ...caseOf(result), loss }].sort((a, b) => b.loss - a.loss).slice(0, WORST);
  }

  report(): ReExtractReport {
    const hosts = [...this.hosts.values()].sort((a, b) => b.changed + b.kept - a.changed - a.kept);
    return { hosts, worst: this.worst.map(({ loss: _loss, ...worst }) => worst) };
  }
}

function emptyReport(host: string): HostReport {
  const none = { before: 0, after: 0 };
  const counts = { unchanged: 0, changed: 0, kept: 0, overtaken: 0 };
  return { host, ...counts, words: none, removals: none, fields: {}, rules: {}, reasons: {} };
}

function withResult(report: HostReport, result: ReExtracted): HostReport {
  const counted = { ...report, [result.kind]: report[result.kind] + 1 };
  if (result.kind === "kept") {
    return { ...counted, reasons: { ...report.reasons, [result.reason]: (report.reasons[result.reason] ?? 0) + 1 } };
  }
  if (result.kind !== "changed") return counted;
  const { difference } = result;
  const fields = { ...report.fields };
  for (const field of difference.fields) fields[field] = (fields[field] ?? 0) + 1;
  const rules = { ...report.rules };
  for (const [rule, counts] of Object.entries(difference.rules)) rules[rule] = sum(rules[rule], counts);
  return {
    ...counted,
    words: sum(report.words, difference.words),
    removals: sum(report.removals, difference.removals),
    fields,
    rules,
  };
}

function sum(some: BeforeAfter | undefined, more: BeforeAfter): BeforeAfter {
  return { before: (some?.before ?? 0) + more.before, after: (some?.after ?? 0) + more.after };
}

/** Share of the words that go, 0 to 1; `null` where none do. An article that cannot be had any more has lost all. */
function lossOf(result: ReExtracted): number | null {
  if (result.kind === "kept") return 1;
  if (result.kind !== "changed") return null;
  const { before, after } = result.difference.words;
  return after < before ? (before - after) / before : null;
}

function caseOf(result: ReExtracted): WorstCase {
  const { url, id, wordCount } = result.stored;
  if (result.kind === "changed") {
    const { words, fields } = result.difference;
    return { url, id, reason: null, words, fields, ...excerptOf(result.before, result.article) };
  }
  const reason = result.kind === "kept" ? result.reason : null;
  const words = { before: wordCount, after: wordCount };
  return { url, id, reason, words, fields: [], removed: null, added: null };
}
