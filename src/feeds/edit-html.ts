import type { ChangeKind, VersionChange } from "../stored-article.ts";

/** Paragraphs of an edit shown in a feed; live blogs add hundreds. */
const MAX_PARAGRAPHS = 100;

const WORDS: Readonly<Record<ChangeKind, string>> = {
  rewrite: "Rewritten: more than half of the text is new.",
  headline: "New headline.",
  correction: "Edited.",
  typo: "Typo fixed.",
};

/** An edit for feed readers: the removed and the added paragraphs. */
export function editHtml({ kind, headlineBefore, paragraphs }: VersionChange, headline: string | null): string {
  const lines = [
    ...(headlineBefore === null ? [] : [["del", headlineBefore] as const, ["ins", headline ?? ""] as const]),
    ...paragraphs.flatMap(({ removed, added }) => [
      ...removed.map((text) => ["del", text] as const),
      ...added.map((text) => ["ins", text] as const),
    ]),
  ];
  const shown = lines.slice(0, MAX_PARAGRAPHS).map(([name, text]) => `<p><${name}>${escaped(text)}</${name}></p>`);
  const rest = lines.length - shown.length;
  return [`<p>${WORDS[kind]}</p>`, ...shown, ...(rest === 0 ? [] : [`<p>And ${rest} more paragraphs.</p>`])].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
