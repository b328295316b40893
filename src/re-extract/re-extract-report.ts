import { type BeforeAfter, excerptOf } from "./difference.ts";
import type { ReExtracted } from "./re-extract-article.ts";

/** What a re-extraction changes, or would change, on one host. */
export interface HostReport {
  readonly host: string;
  readonly unchanged: number;
  readonly changed: number;
  readonly kept: number;
  readonly overtaken: number;
  /** Total words of the changed articles. */
  readonly words: BeforeAfter;
  /** Total blocks removed from the changed articles. */
  readonly removals: BeforeAfter;
  /** Number of articles in which each field changes. */
  readonly fields: Readonly<Record<string, number>>;
  /** Blocks removed by each rule whose removals differ. */
  readonly rules: Readonly<Record<string, BeforeAfter>>;
  /** Number of articles kept unchanged, by the reason why their new extraction is worse. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** An article that loses most of its text, or can no longer be extracted. */
export interface WorstCase {
  readonly url: string;
  readonly id: string;
  /** Why the article is kept unchanged; `null` when it changes. */
  readonly reason: string | null;
  readonly words: BeforeAfter;
  readonly fields: readonly string[];
  /** The first removed paragraph. */
  readonly removed: string | null;
  /** The first added paragraph. */
  readonly added: string | null;
}

export interface ReExtractReport {
  readonly hosts: readonly HostReport[];
  /** Worst first. */
  readonly worst: readonly WorstCase[];
}

const MAX_WORST_CASES = 10;

/** Accumulates the results of a re-extraction. Memory grows with the number of hosts, not of articles. */
export class ReExtractTally {
  private readonly hosts = new Map<string, HostReport>();
  private worst: readonly (WorstCase & { readonly loss: number })[] = [];

  add(result: ReExtracted): void {
    const { host } = result.stored;
    this.hosts.set(host, withResult(this.hosts.get(host) ?? emptyReport(host), result));
    const loss = lossOf(result);
    if (loss === null || (this.worst.length === MAX_WORST_CASES && loss <= (this.worst.at(-1)?.loss ?? 0))) return;
    this.worst = [...this.worst, { ...caseOf(result), loss }].sort((a, b) => b.loss - a.loss).slice(0, MAX_WORST_CASES);
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

/** Share of words lost, 0 to 1; `null` if none were. An article that can no longer be extracted has lost all. */
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
