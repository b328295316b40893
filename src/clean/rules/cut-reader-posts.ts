import { linkedShare, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { namesComments } from "../comment-label.ts";

/** A line with a reader's name and a time says little else. */
const MAX_SIGNATURE_CHARS = 100;
/** A name in bold. */
const MAX_NAME_CHARS = 40;
/** Anything shorter is not a reader's comment. */
const MIN_POST_CHARS = 30;
/** Lines from one signature to the next: with more, they are dates in a text. */
const MAX_LINES_BETWEEN = 12;
/** Lines read below a label, so that many labels take linear time. */
const MAX_LINES_READ = 200;
/** Distinct ones: a list of dates below the text has two or three. */
const MIN_SIGNATURES = 4;
/** A conversation has two; a single line may repeat by chance. */
const MIN_SPEAKERS = 2;
/** Prose above the comments: with less, the posts are the page's content. */
const MIN_CHARS_ABOVE = 300;

const TIME =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d+\s?(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?ago\b/i;

export const cutReaderPosts: CleanRule = {
  name: "cut-reader-posts",
  why: "Reader comments follow a comments heading, each with a name, without a class that identifies them.",
  maxShare: 0.97,
  apply(page, { isThread, isManual }) {
    if (isThread || isManual) return [];
    const blocks = page.blocks();
    const speakers = new Speakers(blocks);
    let above = 0;
    for (const [index, block] of blocks.entries()) {
      speakers.hear(block, index);
      if (above >= MIN_CHARS_ABOVE && namesComments(block) && arePosts(blocks, index + 1) && !speakers.converse())
        return nodesOf(blocks.slice(index));
      if (block.text.length >= MIN_POST_CHARS) above += block.text.length - block.linked;
    }
    return [];
  },
};

/** Whether the lines from here on are posts: distinct signatures, each followed by text, repeatedly. */
function arePosts(blocks: readonly Block[], start: number): boolean {
  const signatures = new Set<string>();
  let posts = 0;
  let since = 0;
  const end = Math.min(blocks.length, start + MAX_LINES_READ);
  for (let at = start; at < end && since <= MAX_LINES_BETWEEN; at++) {
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

/** Who signs lines both before and after the current one. */
class Speakers {
  readonly #lastAt: ReadonlyMap<string, number>;
  readonly #between = new Set<string>();

  constructor(blocks: readonly Block[]) {
    const signed = blocks.map((block, index) => [speakerOf(block), index] as const);
    this.#lastAt = new Map(signed.filter((entry): entry is [string, number] => entry[0] !== null));
  }

  /** Moves on to the next line. */
  hear(block: Block, index: number): void {
    const speaker = speakerOf(block);
    if (speaker === null) return;
    if ((this.#lastAt.get(speaker) ?? index) > index) this.#between.add(speaker);
    else this.#between.delete(speaker);
  }

  /**
   * Whether several people do: then the line is a sentence of an interview or a transcript (“What do you think?”), not
   * the heading of comments.
   */
  converse(): boolean {
    return this.#between.size >= MIN_SPEAKERS;
  }
}

function speakerOf(block: Block): string | null {
  return isSignature(block) ? block.text.replace(/\P{L}+/gu, " ") : null;
}

function isSignature({ text, bold }: Block): boolean {
  if (text.length > MAX_SIGNATURE_CHARS) return false;
  return TIME.test(text) || (text.length <= MAX_NAME_CHARS && bold >= text.length * 0.9);
}
