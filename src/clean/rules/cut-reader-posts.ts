import { leadIn, wholeLine } from "../../wording/wording.ts";
import { linkedShare, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** In characters: the line above the posts of readers is a label. */
const LONGEST_LABEL = 80;
/** In characters: a line with the name of a reader and a time says little else. */
const LONGEST_SIGNATURE = 100;
/** In characters: a name in bold. */
const LONGEST_NAME = 40;
/** In characters: less is no post of a reader. */
const SHORTEST_POST = 30;
/** Lines from one signature to the next: more, and they are dates in a text. */
const MOST_BETWEEN = 12;
/** Different ones: a list of dates below the text has two or three. */
const LEAST_SIGNATURES = 4;
/** Characters of sentences above: without them, the posts are what the page is. */
const LEAST_ABOVE = 300;

const TIME =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d+\s?(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?ago\b/i;
const COUNTED = /^\(?\d+\)? (?:thoughts?|comments?|responses?|replies|reactions) (?:on|to)\b/i;
const isCommentLabel = wholeLine("commentLabels");
const beginsWithCommentLabel = leadIn("commentLabels");

export const cutReaderPosts: CleanRule = {
  name: "cut-reader-posts",
  why: "Below a line that names comments stand posts of readers, each with its name, and no class tells them.",
  mayTake: 0.97,
  apply(page, { isThread }) {
    if (isThread) return [];
    const blocks = page.blocks();
    let above = 0;
    for (const [index, block] of blocks.entries()) {
      if (above >= LEAST_ABOVE && namesComments(block) && arePosts(blocks, index + 1))
        return nodesOf(blocks.slice(index));
      if (block.text.length >= SHORTEST_POST) above += block.text.length - block.linked;
    }
    return [];
  },
};

function namesComments({ text, label }: Block): boolean {
  if (label === "" || text.length > LONGEST_LABEL) return false;
  return isCommentLabel(label) || COUNTED.test(label) || beginsWithCommentLabel(label) !== null;
}

/** Whether the lines from here on are posts: a signature that others do not have, and what its reader says, again and again. */
function arePosts(blocks: readonly Block[], start: number): boolean {
  const signatures = new Set<string>();
  let posts = 0;
  let since = 0;
  for (let at = start; at < blocks.length && since <= MOST_BETWEEN; at++) {
    const block = blocks[at] as Block;
    since++;
    if (isSignature(block)) {
      signatures.add(block.label);
      since = 0;
    } else if (block.text.length >= SHORTEST_POST && linkedShare(block) < 0.5) posts++;
    if (signatures.size >= LEAST_SIGNATURES && posts >= LEAST_SIGNATURES) return true;
  }
  return false;
}

function isSignature({ text, bold }: Block): boolean {
  if (text.length > LONGEST_SIGNATURE) return false;
  return TIME.test(text) || (text.length <= LONGEST_NAME && bold >= text.length * 0.9);
}
