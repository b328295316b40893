import type { Article } from "../article.ts";
import { versionChange } from "../store/version-change.ts";
import type { StoredArticle } from "../stored-article.ts";

/** How an extraction by the current code differs from the stored one. */
export interface Difference {
  /** Names of the differing fields; a changed text counts as `articleBody` only, not again as HTML. */
  readonly fields: readonly string[];
  readonly words: BeforeAfter;
  readonly removals: BeforeAfter;
  /** Rules that removed more or fewer blocks than before. */
  readonly rules: Readonly<Record<string, BeforeAfter>>;
}

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** They identify the extractor, not its result. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["extractor", "schemaVersion"]);
/** They follow from other fields, or explain them. */
const DERIVED: ReadonlySet<string> = new Set([
  "articleBodyHtml",
  "articleBodyMarkdown",
  "wordCount",
  "provenance",
  "removals",
  "quality",
]);

/** `null` when nothing differs. */
export function differenceOf(before: StoredArticle, after: Article): Difference | null {
  const changed = Object.keys(after).filter((field) => !NOT_COMPARED.has(field) && differs(before, after, field));
  if (changed.length === 0) return null;
  const stated = changed.filter((field) => !DERIVED.has(field));
  return {
    // Derived fields are reported only when no other field differs.
    fields: stated.length === 0 ? changed : stated,
    words: { before: before.wordCount, after: after.wordCount },
    removals: { before: before.removals.length, after: after.removals.length },
    rules: rulesThatDiffer(before, after),
  };
}

/** The first removed and the first added paragraph, for review by a person. */
export function excerptOf(before: StoredArticle, after: Article): { removed: string | null; added: string | null } {
  const { paragraphs } = versionChange(before, after);
  const removed = paragraphs.flatMap((change) => change.removed)[0] ?? null;
  const added = paragraphs.flatMap((change) => change.added)[0] ?? null;
  return { removed, added };
}

function differs(before: Article, after: Article, field: string): boolean {
  const key = field as keyof Article;
  return JSON.stringify(before[key]) !== JSON.stringify(after[key]);
}

function rulesThatDiffer(before: Article, after: Article): Record<string, BeforeAfter> {
  const old = removalsByRule(before);
  const now = removalsByRule(after);
  const rules: Record<string, BeforeAfter> = {};
  for (const rule of new Set([...old.keys(), ...now.keys()])) {
    const counts = { before: old.get(rule) ?? 0, after: now.get(rule) ?? 0 };
    if (counts.before !== counts.after) rules[rule] = counts;
  }
  return rules;
}

function removalsByRule({ removals }: Article): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of removals) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
