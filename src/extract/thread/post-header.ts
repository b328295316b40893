import { type Element, isTag, type ParentNode } from "domhandler";
import { wordsOfLabel } from "../../clean/class-words.ts";
import { type Evidence, weigh } from "../../evidence.ts";
import { parseDate } from "../../metadata/dates/parse-date.ts";
import { datesIn } from "../../metadata/dates/read-dates.ts";
import { shortLineOf } from "../../metadata/facts/line-of.ts";
import type { Post } from "./post.ts";

/** Who wrote a post, and when, as shown beside it. */
export interface PostHeader {
  readonly author: Element | null;
  readonly date: Element | null;
}

/** Elements of a post to read, outside its body. */
const MAX_ELEMENTS = 120;
const MAX_DATE_CHARS = 60;
/** A single letter stands for a picture. */
const MIN_NAME_CHARS = 2;
const MAX_NAME_CHARS = 40;

/** Whether a post shows a date outside its body. */
export function isDated(post: Post): boolean {
  return dateIn(partsBeside(post)) !== null;
}

/** Whether the body of a post contains its time, outside quotations: then it is more than the body. */
export function containsTime({ body }: Post): boolean {
  const visit = (element: Element): boolean =>
    element.children.some((child) => isTag(child) && child.name !== "blockquote" && (isTime(child) || visit(child)));
  return visit(body);
}

export function readHeader(post: Post): PostHeader {
  const parts = partsBeside(post);
  return { author: authorIn(parts), date: dateIn(parts) };
}

/** The elements of a post outside its body, in document order, and those beside it. */
export function partsBeside({ unit, body, beside }: Post): Element[] {
  const parts: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (!isTag(child) || child === body || parts.length >= MAX_ELEMENTS) continue;
      parts.push(child);
      visit(child);
    }
  };
  if (unit !== body) visit(unit);
  for (const element of beside) {
    parts.push(element);
    visit(element);
  }
  return parts;
}

/** A `<time>`, or the smallest element with a date; one after a colon (“Joined:”) is about the author. */
function dateIn(parts: readonly Element[]): Element | null {
  const stated = parts.find(isTime);
  if (stated !== undefined) return stated;
  let labelled: Element | null = null;
  for (const part of parts) {
    if (part.children.some((child) => isTag(child) && datesOf(child).length > 0)) continue;
    const [date] = datesOf(part);
    if (date === undefined) continue;
    if (!/[:：]\s*$/.test(shortLineOf(part, MAX_DATE_CHARS).slice(0, date.start))) return part;
    labelled ??= part;
  }
  return labelled;
}

/** Whether it is a `<time>`, or an attribute states the time that it shows, perhaps as “2 months ago”. */
function isTime(part: Element): boolean {
  const text = shortLineOf(part, MAX_DATE_CHARS);
  if (text === "" || text.length > MAX_DATE_CHARS) return false;
  return part.name === "time" || Object.entries(part.attribs).some(([name, value]) => TIME.test(name) && isDate(value));
}

/** Attributes in which forums write the full time. */
const TIME = /^(?:datetime|title|data-.*(?:time|date|title|tip).*)$/;

function isDate(value: string): boolean {
  return value.length <= MAX_DATE_CHARS && (parseDate(value) !== null || datesIn(value, null).length > 0);
}

function datesOf(part: Element) {
  const text = shortLineOf(part, MAX_DATE_CHARS);
  return text.length <= MAX_DATE_CHARS ? datesIn(text, null) : [];
}

/** One sign is enough: the text is short, and beside a post. */
const MIN_AUTHOR_SCORE = 2;

/** The first element with signs of an author, and of those inside each other the innermost. */
function authorIn(parts: readonly Element[]): Element | null {
  const likely = parts.filter((part) => isName(part) && weigh(AUTHOR, part).score >= MIN_AUTHOR_SCORE);
  const around = new Set<ParentNode>();
  for (const part of likely) for (let at = part.parent; at !== null && !around.has(at); at = at.parent) around.add(at);
  return likely.find((part) => !around.has(part)) ?? null;
}

function isName(part: Element): boolean {
  const text = shortLineOf(part, MAX_NAME_CHARS);
  return (
    text.length >= MIN_NAME_CHARS &&
    text.length <= MAX_NAME_CHARS &&
    /\p{L}/u.test(text) &&
    !isTime(part) &&
    datesOf(part).length === 0
  );
}

const AUTHOR_WORDS = new Set("author username user name member poster creator nick nickname handle".split(" "));
const PROFILE =
  /(?:^|[/?&.=-])(?:users?|members?|profiles?|people|authors?|u|(?:be)?nutzer|mitglied(?:er)?|profil|membres?|utilisateurs?|usuarios?|perfil|utent[ei]|gebruikers?)(?:[/=.?-]|$)|\/@/i;

const AUTHOR: readonly Evidence<Element>[] = [
  {
    sign: "marked",
    weight: 3,
    sentence: "The page marks it as the author.",
    holds: ({ attribs }) => attribs.rel === "author" || /(?:^|\s)(?:author|name)(?:\s|$)/.test(attribs.itemprop ?? ""),
  },
  {
    sign: "class",
    weight: 2,
    sentence: "Its class names an author.",
    holds: ({ attribs }) => wordsOfLabel(attribs.class ?? "").some((word) => AUTHOR_WORDS.has(word)),
  },
  {
    sign: "profile",
    weight: 2,
    sentence: "It links to a profile.",
    holds: ({ name, attribs }) => name === "a" && PROFILE.test(attribs.href ?? ""),
  },
];
