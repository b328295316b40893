import { type Element, isTag, type ParentNode } from "domhandler";
import { textOf } from "../../dom/light-tree.ts";
import { type Evidence, weigh } from "../../evidence.ts";
import { lineOf } from "../../metadata/facts/line-of.ts";
import type { KindLikelihood } from "../kind/judge-kind.ts";
import { MIN_FORUM_LIKELIHOOD } from "../kind/treatment.ts";
import { withEvidence } from "../kind/with-evidence.ts";
import type { Thread } from "./read-thread.ts";

/**
 * Likelihood of a forum thread (0 to 1) from which a page is searched for posts: an issue of a code host has .02, most
 * articles less than .01.
 */
export const MIN_TO_SEARCH_POSTS = 0.01;
/** Share of posts (0 to 1) with an author. */
const MOST = 0.8;
/** Share of the page's text (0 to 1) in the posts: comments below an article have less. */
const MUCH_TEXT = 0.5;
const NEARLY_ALL_TEXT = 0.75;
/** In characters outside links; forums show the title, the state and the number of posts before them. */
const MIN_TEXT_BEFORE_CHARS = 100;
/** How many times longer than each of the others a first post is an article, and the others are comments on it. */
const MAX_OPENER_RATIO = 3;

/** A list of teasers with authors and dates has none of these names. */
const NAMED = /(?:^|[\s_-])(?:comment|reply|answer|message)s?(?=$|[\s_-])/i;

/**
 * Signs of a thread in the posts themselves, in log odds. The classifier counts words of classes and URLs, and knows few
 * of the world's forums. A post of a blog with more comments than text is built like a question with answers, so what
 * opens differently needs more than these signs.
 */
const EVIDENCE: readonly Evidence<Thread>[] = [
  {
    sign: "signed-posts",
    weight: 1.5,
    sentence: "It has several similar boxes, each with an author, a date and a text.",
    holds: areSigned,
  },
  {
    sign: "text-in-posts",
    weight: 1.5,
    sentence: "Most of its text is in them.",
    holds: ({ share }) => share >= MUCH_TEXT,
  },
  {
    sign: "posts-alone",
    weight: 2,
    sentence: "There is little besides them.",
    holds: ({ share, opener }) => share >= NEARLY_ALL_TEXT && opener === null,
  },
  {
    sign: "posts-first",
    weight: 1,
    sentence: "Their classes name comments, and only a headline is before them.",
    holds: (thread) =>
      thread.opener === null &&
      thread.textBefore < MIN_TEXT_BEFORE_CHARS &&
      !opensLong(thread) &&
      thread.posts.every(({ body, unit }) => NAMED.test(`${body.attribs.class ?? ""} ${unit.attribs.class ?? ""}`)),
  },
  {
    sign: "marked-answers",
    weight: 1.5,
    sentence: "The page marks them up as answers.",
    holds: ({ areMarked }) => areMarked,
  },
  {
    sign: "long-opening",
    weight: -2,
    sentence: "What opens it is several times longer than each of the others.",
    holds: opensLong,
  },
  {
    sign: "article-before-posts",
    weight: -2,
    sentence: "The page marks up what is before them as an article.",
    holds: ({ opener }) => opener !== null && isInArticle(opener.body),
  },
  {
    sign: "text-before-posts",
    weight: -2,
    sentence: "A text is before them that is not a post.",
    holds: ({ textBefore }) => textBefore >= MIN_TEXT_BEFORE_CHARS,
  },
];
/** The posts are signed and have the text; less says nothing. */
const MIN_SCORE = 3;

function opensLong({ posts }: Thread): boolean {
  const [first = 0, ...replies] = posts.map(({ body }) => textOf(body).length);
  return first > Math.max(...replies) * MAX_OPENER_RATIO;
}

/** Whether most posts are signed, by several authors. A question often is not, where its page has its author elsewhere. */
function areSigned({ posts, opener }: Thread): boolean {
  const names = posts.map(({ author }) => (author === null ? null : lineOf(author)));
  const expected = opener !== null && names[0] === null ? names.slice(1) : names;
  const distinct = new Set(expected.filter((name) => name !== null)).size;
  const named = expected.filter((name) => name !== null).length;
  return named >= expected.length * MOST && distinct >= Math.min(2, expected.length);
}

function isInArticle(element: Element): boolean {
  for (let at: ParentNode | null = element; at !== null && isTag(at); at = at.parent)
    if (at.name === "article" || /(?:^|\s)hentry(?:\s|$)/.test(at.attribs.class ?? "")) return true;
  return false;
}

/** The likelihood of each kind of page, where its posts are known: unchanged, unless they make it a thread. */
export function withThread(kinds: KindLikelihood, thread: Thread): KindLikelihood {
  const { score, signs } = weigh(EVIDENCE, thread);
  if (score < MIN_SCORE) return kinds;
  const weighed = withEvidence(kinds, "forum", score, signs);
  return weighed.probabilityOf("forum") >= MIN_FORUM_LIKELIHOOD ? weighed : kinds;
}
