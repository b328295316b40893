import type { BeforeAfter } from "../../src/re-extract/difference.ts";
import type { HostReport, ReExtractReport, WorstCase } from "../../src/re-extract/re-extract-report.ts";
import { excerptOf } from "../../src/text/excerpt-of.ts";

const MAX_EXCERPT_CHARS = 70; // Fits on a terminal line.

/** The report as text. */
export function renderReExtractReport({ hosts, worst }: ReExtractReport, dryRun: boolean): string {
  const count = (kind: "changed" | "unchanged" | "kept" | "overtaken") =>
    hosts.reduce((sum, report) => sum + report[kind], 0);
  const verb = dryRun ? "would change" : "changed";
  const kept = count("kept") === 0 ? "" : `, ${count("kept")} would get worse and are kept`;
  const overtaken = count("overtaken") === 0 ? "" : `, ${count("overtaken")} were changed by another process meanwhile`;
  const summary = `${count("changed")} ${verb}, ${count("unchanged")} are the same${kept}${overtaken}.\n`;
  const parts = hosts.filter(({ changed, kept }) => changed + kept > 0).map((report) => hostPart(report, verb));
  const cases = worst.length === 0 ? "" : `\nWorst cases\n${worst.map(casePart).join("")}`;
  return `${summary}${parts.join("")}${cases}`;
}

function hostPart(report: HostReport, verb: string): string {
  const { host, changed, unchanged, kept } = report;
  let part = `\n${host}: ${changed} of ${changed + unchanged + kept} ${verb}\n`;
  if (changed > 0) {
    part += `  words     ${change(report.words)}\n`;
    part += `  cuts      ${change(report.removals)}\n`;
    part += `  fields    ${counts(report.fields)}\n`;
  }
  const rules = Object.entries(report.rules).map(([rule, numbers]) => `${rule} ${change(numbers)}`);
  if (rules.length > 0) part += `  rules     ${rules.join(", ")}\n`;
  if (kept > 0) part += `  kept      ${counts(report.reasons)}\n`;
  return part;
}

function casePart({ url, reason, words, fields, removed, added }: WorstCase): string {
  let part = `  ${url}\n`;
  part += reason === null ? `    words ${change(words)}; ${fields.join(", ")}\n` : `    kept: ${reason}\n`;
  if (removed !== null) part += `    - ${excerptOf(removed, MAX_EXCERPT_CHARS)}\n`;
  if (added !== null) part += `    + ${excerptOf(added, MAX_EXCERPT_CHARS)}\n`;
  return part;
}

function change({ before, after }: BeforeAfter): string {
  return `${before} → ${after}`;
}

function counts(numbers: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(numbers).sort(([, a], [, b]) => b - a);
  return sorted.map(([name, number]) => `${name} ${number}`).join(", ");
}
