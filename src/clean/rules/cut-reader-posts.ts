import { leadIn, wholeLine } from "../../wording/wording.ts";
import { linkedShare, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** The line above reader comments is a label. */
const MAX_LABEL_CHARS = 80;
/** A line with a reader's name and a time says little else. */
const MAX_SIGNATURE_CHARS = 100;
/** A name in bold. */
const MAX_NAME_CHARS = 40;
/** Anything shorter is not a reader's comment. */
const MIN_POST_CHARS = 30;
/** Lines from one signature to the next: with more, they are dates in a text. */
const MAX_LINES_BETWEEN = 12;
/** Distinct ones: a list of dates below the text has two or three. */
const MIN_SIGNATURES = 4;
/** A conversation has two; a single line may repeat by chance. */
const MIN_SPEAKERS = 2;
/** Prose above the comments: with less, the posts are the page's content. */
const MIN_CHARS_ABOVE = 300;

const TIME =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d+\s?(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?ago\b/i;
const COUNTED = /^\(?\d+\)? (?:thoughts?|comments?|responses?|replies|reactions) (?:on|to)\b/i;
const isCommentLabel = wholeLine("commentLabels");
const beginsWithCommentLabel = leadIn("commentLabels");

export const cutReaderPosts: CleanRule = {
  name: "cut-reader-posts",
  why: "Reader comments follow a comments heading, each with a name, without a class that identifies them.",
  maxShare: 0.97,
  apply(page, { isThread }) {
    if (isThread) return [];
    const blocks = page.blocks();
    let above = 0;
    for (const [index, block] of blocks.entries()) {
      if (above < MIN_CHARS_ABOVE || !namesComments(block) || !arePosts(blocks, index + 1)) {
        if (block.text.length >= MIN_POST_CHARS) above += block.text.length - block.linked;
        continue;
      }
      return isConversation(blocks, index) ? [] : nodesOf(blocks.slice(index));
    }
    return [];
  },
};

function namesComments({ text, label }: Block): boolean {
  if (label === "" || text.length > MAX_LABEL_CHARS) return false;
  return isCommentLabel(label) || COUNTED.test(label) || beginsWithCommentLabel(label) !== null;
}

/** Whether the lines from here on are posts: distinct signatures, each followed by text, repeatedly. */
function arePosts(blocks: readonly Block[], start: number): boolean {
  const signatures = new Set<string>();
  let posts = 0;
  let since = 0;
  for (let at = start; at < blocks.length && since <= MAX_LINES_BETWEEN; at++) {
    const block = blocks[at] as Block;
    since++;
    if (isSignature(block)) {
      signatures.add(block.label);
      since = 0;
    } else if (block.text.length >= MIN_POST_CHARS && linkedShare(block) < 0.5) posts++;
    if (signatures.size >= MIN_SIGNATURES && posts >= MIN_SIGNATURES) return true;
  }
  return false;
}

/**
 * Whether the same people sign lines before and after this one: then it is a sentence of an interview or a transcript
 * (“What do you think?”), not the heading of comments.
 */
function isConversation(blocks: readonly Block[], index: number): boolean {
  const before = speakers(blocks.slice(0, index));
  const after = speakers(blocks.slice(index + 1));
  return [...after].filter((name) => before.has(name)).length >= MIN_SPEAKERS;
}

function speakers(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.filter(isSignature).map(({ text }) => text.replace(/\P{L}+/gu, " ")));
}

function isSignature({ text, bold }: Block): boolean {
  if (text.length > MAX_SIGNATURE_CHARS) return false;
  return TIME.test(text) || (text.length <= MAX_NAME_CHARS && bold >= text.length * 0.9);
}
