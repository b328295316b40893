import { type Evidence, weigh } from "../../../evidence.ts";
import { latinLength } from "../../../text/latin-length.ts";
import { BlockWriter, isObject, looksLikeHtml, typeOfBlock } from "./block-html.ts";
import { parseState, STATE_LIMITS } from "./state-limits.ts";

/** As `latinLength`. A shorter text is a summary. */
const MIN_BODY_CHARS = 600;
/** A longer piece of text is more than a label. */
const MIN_SENTENCE_CHARS = 50;
/** Minimum share of a list's members (0 to 1) that have a type. */
const MIN_TYPED_SHARE = 0.7;
/** A nested body with this share of the longest one (0 to 1) is the same text without its surroundings. */
const MIN_NESTED_SHARE = 0.8;
/** Length alone may indicate terms of use, a name alone a teaser. */
const THRESHOLD = 2;

/** WordPress has the text in `content.rendered`. */
const BODY_KEY = /body|content|article|story|text|html|blocks|markup|markdown/i;
const HEADING_IN_MARKDOWN = /^#{1,6}\s+/;

interface Place {
  readonly value: unknown;
  readonly key: string;
  /** Keys from the root, separated by slashes. */
  readonly path: string;
  readonly depth: number;
  /** The title in the object around it. */
  readonly title: string;
}

interface Candidate extends Place {
  readonly html: string;
  /** Length of the text, as `latinLength`. */
  readonly length: number;
  readonly isBlocks: boolean;
  readonly pageTitle: string;
}

const SIGNS: readonly Evidence<Candidate>[] = [
  {
    sign: "named-as-body",
    weight: 2,
    sentence: "Its key names a body.",
    holds: ({ key, path }) => BODY_KEY.test(key === "rendered" ? path : key),
  },
  { sign: "blocks", weight: 1, sentence: "It is a list of paragraphs.", holds: ({ isBlocks }) => isBlocks },
  {
    sign: "paragraphs",
    weight: 1,
    sentence: "It has paragraphs.",
    holds: ({ html }) => (html.match(/<p\b/gi) ?? []).length > 2,
  },
  {
    sign: "titled-as-the-page",
    weight: 2,
    sentence: "It is next to the title of the page.",
    holds: ({ title, pageTitle }) => title.length > 5 && pageTitle.includes(title),
  },
  {
    sign: "elsewhere",
    weight: -3,
    sentence: "It belongs to comments, related articles, notices or settings.",
    holds: ({ path }) =>
      /comment|related|recommend|repl(?:y|ies)|teaser|footer|cookie|consent|privacy|terms|legal|author|bio(?:graphy)?\b|newsletter|i18n|locale|messages|translation|config|sidebar|next_?article/i.test(
        path,
      ),
  },
];

/** The article text in the state of a page's scripts, as HTML; `null` if nothing looks like one. */
export function findBody(states: readonly unknown[], pageTitle: string): string | null {
  const candidates = collectCandidates(states, pageTitle).filter(
    (one) => one.length >= MIN_BODY_CHARS && weigh(SIGNS, one).score >= THRESHOLD,
  );
  const titled = candidates.filter(({ title }) => title.length > 5 && pageTitle.includes(title));
  const fitting = titled.length > 0 ? titled : candidates;
  const longest = fitting.reduce((most, { length }) => Math.max(most, length), 0);
  const complete = fitting.filter(({ length }) => length >= longest * MIN_NESTED_SHARE);
  return complete.toSorted((one, other) => other.depth - one.depth)[0]?.html ?? null;
}

function collectCandidates(states: readonly unknown[], pageTitle: string): Candidate[] {
  const candidates: Candidate[] = [];
  const writer = new BlockWriter();
  const seen = new Set<unknown>();
  const open: Place[] = states.map((value) => ({ value, key: "", path: "", depth: 0, title: "" }));
  let left: number = STATE_LIMITS.values;
  for (let place = open.pop(); place !== undefined && left-- > 0; place = open.pop()) {
    const { value } = place;
    if (typeof value === "string" ? latinLength(value) < MIN_BODY_CHARS || seen.has(value) : !isNew(value, seen))
      continue;
    seen.add(value);
    const html = htmlOf(value, place, writer);
    if (html !== null)
      candidates.push({ ...place, html, length: wordsOf(html), isBlocks: Array.isArray(value), pageTitle });
    for (const inner of placesIn(place)) open.push(inner);
  }
  return candidates;
}

function isNew(value: unknown, seen: ReadonlySet<unknown>): boolean {
  return typeof value === "object" && value !== null && !seen.has(value);
}

function htmlOf(value: unknown, { key }: Place, writer: BlockWriter): string | null {
  if (typeof value === "string") {
    if (looksLikeHtml(value)) return value;
    return /body|content|text|markdown/i.test(key) && !/^\s*[[{]/.test(value) ? writer.write(linesOf(value)) : null;
  }
  return Array.isArray(value) && isBlockList(value, key) ? writer.write(value) : null;
}

/** The paragraphs of plain text, and its headings if it is Markdown. */
function linesOf(text: string): unknown[] {
  return text
    .split(/\n+/)
    .map((line) =>
      HEADING_IN_MARKDOWN.test(line) ? { type: "heading", text: line.replace(HEADING_IN_MARKDOWN, "") } : line,
    );
}

function isBlockList(list: readonly unknown[], key: string): boolean {
  const isText = (one: unknown) => typeof one === "string" && one.length >= MIN_SENTENCE_CHARS;
  if (/body|content|paragraphs|text/i.test(key) && list.filter(isText).length > list.length * MIN_TYPED_SHARE)
    return true;
  return list.filter((one) => typeOfBlock(one) !== "").length >= list.length * MIN_TYPED_SHARE && list.length > 0;
}

function wordsOf(html: string): number {
  return latinLength(html.replace(/<[^<>]*>/g, ""));
}

/** The nested values with their location. A string may itself contain JSON. */
function placesIn({ value, path, depth, title, key }: Place): Place[] {
  if (typeof value === "string")
    return /^\s*[[{]/.test(value) ? [{ value: parseState(value), key, path, depth: depth + 1, title }] : [];
  if (Array.isArray(value)) return value.map((inner) => ({ value: inner, key, path, depth: depth + 1, title }));
  if (!isObject(value)) return [];
  const own = titleOf(value) ?? title;
  return Object.entries(value).map(([name, inner]) => ({
    value: inner,
    key: name,
    path: `${path.slice(-500)}/${name.slice(0, 100)}`,
    depth: depth + 1,
    title: own,
  }));
}

function titleOf(value: Readonly<Record<string, unknown>>): string | null {
  const stated = value.headline ?? value.title ?? value.name;
  const title = isObject(stated) ? stated.rendered : stated;
  return typeof title === "string" && title.length < 300 ? title : null;
}
