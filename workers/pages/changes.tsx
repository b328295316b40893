import { diffWordsWithSpace } from "diff";
import type { ParagraphChange } from "../../src/stored-article.ts";

/** Paragraphs that differ by more words count as different ones; the diff is quadratic in this. */
const MAX_WORD_EDITS = 60;
/** Paragraphs shown for one version; a live blog adds dozens at a time. */
const MAX_PARAGRAPHS = 12;

/** Removed and added paragraphs, with a word diff where one replaced another. */
export function Changes({ changes }: { readonly changes: readonly ParagraphChange[] }) {
  const lines = changes.flatMap(linesOf);
  const rest = lines.length - MAX_PARAGRAPHS;
  return (
    <>
      {lines.slice(0, MAX_PARAGRAPHS).map((parts) => (
        <p class="change" dir="auto">
          {parts.map(({ how, text }) =>
            how === "same" ? text : how === "removed" ? <del>{text}</del> : <ins>{text}</ins>,
          )}
        </p>
      ))}
      {rest <= 0 ? null : <p class="none">{rest === 1 ? "And one more paragraph." : `And ${rest} more paragraphs.`}</p>}
    </>
  );
}

interface Part {
  readonly how: "same" | "removed" | "added";
  readonly text: string;
}

/** Each line is a paragraph: removed, added or edited. */
function linesOf({ removed, added }: ParagraphChange): Part[][] {
  if (removed.length === added.length) return removed.flatMap((before, index) => editOf(before, added[index] ?? ""));
  return [
    ...removed.map((text): Part[] => [{ how: "removed", text }]),
    ...added.map((text): Part[] => [{ how: "added", text }]),
  ];
}

function editOf(before: string, after: string): Part[][] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_WORD_EDITS });
  if (parts === undefined) return [[{ how: "removed", text: before }], [{ how: "added", text: after }]];
  return [
    parts.map(({ removed, added, value }) => ({ how: removed ? "removed" : added ? "added" : "same", text: value })),
  ];
}
