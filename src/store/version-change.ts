import { diffArrays } from "diff";
import type { Article } from "../article.ts";
import type { ChangeKind, ParagraphChange, VersionChange } from "../stored-article.ts";

type Text = Pick<Article, "headline" | "articleBody">;

/** Inserted and deleted words beyond which an edit counts as a rewrite: the diff takes quadratic time. */
const MAX_WORD_EDITS = 2_000;
/** Beyond this many differing paragraphs the whole text counts as one change. */
const MAX_PARAGRAPH_EDITS = 1_000;
/** Correcting a typo changes few words. */
const MAX_TYPO_WORDS = 5;

/** What an edit changed in the headline and the paragraphs. */
export function versionChange(before: Text, after: Text): VersionChange {
  const paragraphs = paragraphChanges(paragraphsOf(before.articleBody), paragraphsOf(after.articleBody));
  return {
    kind: changeKind(before, after, paragraphs),
    headlineBefore: before.headline === after.headline ? null : before.headline,
    paragraphs,
  };
}

/** In text order; the paragraphs between changes are the same in both versions. */
function paragraphChanges(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_PARAGRAPH_EDITS });
  if (parts === undefined) return [{ position: 0, removed: before, added: after }];
  const changes: ParagraphChange[] = [];
  let position = 0;
  let removed: readonly string[] = [];
  for (const part of parts) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    if (part.added || removed.length > 0) {
      changes.push({ position, removed, added: part.added ? part.value : [] });
      removed = [];
    }
    position += part.value.length;
  }
  if (removed.length > 0) changes.push({ position, removed, added: [] });
  return changes;
}

function changeKind(before: Text, after: Text, paragraphs: readonly ParagraphChange[]): ChangeKind {
  const edits = wordEdits(
    wordsOf(paragraphs.flatMap(({ removed }) => removed)),
    wordsOf(paragraphs.flatMap(({ added }) => added)),
  );
  if (edits === null) return "rewrite";
  const deleted = edits.reduce((sum, [from]) => sum + from.length, 0);
  const inserted = edits.reduce((sum, [, to]) => sum + to.length, 0);
  const words = wordsOf([before.articleBody]).length + wordsOf([after.articleBody]).length;
  if ((deleted + inserted) * 2 > words) return "rewrite";
  if (before.headline !== after.headline) return "headline";
  return isTypo(edits) ? "typo" : "correction";
}

type WordEdit = readonly [deleted: readonly string[], inserted: readonly string[]];

/** `null` when there are too many. */
function wordEdits(before: string[], after: string[]): WordEdit[] | null {
  const parts = diffArrays(before, after, { maxEditLength: MAX_WORD_EDITS });
  if (parts === undefined) return null;
  const edits: WordEdit[] = [];
  let deleted: readonly string[] = [];
  for (const part of parts) {
    if (part.removed) {
      deleted = part.value;
      continue;
    }
    if (part.added || deleted.length > 0) edits.push([deleted, part.added ? part.value : []]);
    deleted = [];
  }
  if (deleted.length > 0) edits.push([deleted, []]);
  return edits;
}

/** Each replaced word keeps nearly all its letters. A changed digit is always a correction. */
function isTypo(edits: readonly WordEdit[]): boolean {
  let words = 0;
  for (const [deleted, inserted] of edits) {
    words += inserted.length;
    if (words > MAX_TYPO_WORDS || deleted.length !== inserted.length) return false;
    if (!deleted.every((word, index) => isMisspelling(word, inserted[index] ?? ""))) return false;
  }
  return true;
}

function isMisspelling(word: string, corrected: string): boolean {
  if (/\d/.test(word + corrected)) return false;
  const parts = diffArrays([...word.toLowerCase()], [...corrected.toLowerCase()], { maxEditLength: 2 });
  return parts !== undefined && Math.min(word.length, corrected.length) > 1;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph !== "");
}

function wordsOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => paragraph.split(/\s+/)).filter((word) => word !== "");
}
