import { type Evidence, weigh } from "../../evidence.ts";
import { endsSentence } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule, Cut } from "../clean-rule.ts";
import { findReaderThreads, MOST, type ReaderPost, type ReaderThread } from "../reader-threads.ts";

const MAX_NAME_CHARS = 40;
/** “Reply”, “Antworten (2)”. */
const MAX_ACTION_CHARS = 24;
/** Minimum share of the posts (0 to 1) with the same label: the deepest replies have no link to reply. */
const MIN_LABELLED_SHARE = 0.5;
/** Minimum share of distinct names (0 to 1): in a long thread readers write again and again, but a live blog has few authors. */
const MIN_DISTINCT_SHARE = 0.15;
const MIN_NAMES = 3;

export const removeReaderThreads: CleanRule = {
  name: "remove-reader-threads",
  why: "Readers' comments are longer than many articles, and no class may identify them.",
  maxShare: 0.97,
  apply(page, { isThread }) {
    if (isThread) return [];
    return findReaderThreads(page)
      .filter((thread) => weigh(evidence, thread).score >= THRESHOLD)
      .flatMap(({ label, nodes }): Cut[] => [...(label === null ? [] : [label.nodes]), ...nodes]);
  },
};

/** A flat list of names and labels has 4: a live blog may have that too, and stays unless a heading names comments. */
const THRESHOLD = 7;

const evidence: readonly Evidence<ReaderThread>[] = [
  {
    sign: "nested",
    weight: 3,
    sentence: "Posts contain other posts, as replies.",
    holds: ({ isNested }) => isNested,
  },
  {
    sign: "labelled",
    weight: 5,
    sentence: "The heading of comments is above them.",
    holds: ({ label }) => label !== null,
  },
  {
    sign: "names",
    weight: 2,
    sentence: "They have names, as many as a conversation of readers has.",
    holds: ({ posts }) => Math.max(distinctNames(posts, nameInSignature), distinctNames(posts, nameAbove)) >= MIN_NAMES,
  },
  {
    sign: "same-action",
    weight: 2,
    sentence: "Each has the same label, such as a link to reply.",
    holds: ({ posts }) => haveSameLabel(posts),
  },
  {
    sign: "headed",
    weight: -2,
    sentence: "Each has a heading, as the entries of a live blog have.",
    holds: ({ posts }) => posts.filter(hasHeading).length >= posts.length * MOST,
  },
];

function hasHeading({ lines, above }: ReaderPost): boolean {
  return [above, ...lines].some((line) => line !== undefined && /^h[1-6]$/.test(line.tag));
}

/** How many distinct names the posts have; 0 if most have none. */
function distinctNames(posts: readonly ReaderPost[], nameOf: (post: ReaderPost) => string | null): number {
  const names = posts.flatMap((post) => nameOf(post) ?? []);
  const distinct = new Set(names).size;
  return names.length >= posts.length * MOST && distinct >= names.length * MIN_DISTINCT_SHARE ? distinct : 0;
}

/** “Ada Obi” of “Ada Obi on 3 May 2026 at 14:02”. */
function nameInSignature({ signature }: ReaderPost): string | null {
  const [name = ""] = signature.text.split(/\d/, 1);
  return /\p{L}{2}/u.test(name) ? name : null;
}

/** The line above a signature that is only a time. */
function nameAbove({ above }: ReaderPost): string | null {
  if (above === undefined || above.text.length > MAX_NAME_CHARS || endsSentence(above.text.replace(/:$/, "")))
    return null;
  return above.text;
}

function haveSameLabel(posts: readonly ReaderPost[]): boolean {
  const counts = new Map<string, number>();
  for (const { lines } of posts) {
    const labels = new Set(lines.filter(isAction).map(({ text }) => text.replace(/\d+/g, "")));
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= posts.length * MIN_LABELLED_SHARE;
}

function isAction({ text }: Block): boolean {
  return text.length <= MAX_ACTION_CHARS && !endsSentence(text);
}
