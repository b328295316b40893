import { leadIn, wholeLine } from "../wording/wording.ts";
import type { Block } from "./blocks.ts";

/** The line above reader comments is a label. */
const MAX_LABEL_CHARS = 80;
const COUNTED = /^\(?\d+\)? (?:thoughts?|comments?|responses?|replies|reactions) (?:on|to)\b/i;
const isCommentLabel = wholeLine("commentLabels");
const beginsWithCommentLabel = leadIn("commentLabels");

/** Whether a line is the heading of reader comments: “Comments (12)”. */
export function namesComments({ text, label }: Block): boolean {
  if (label === "" || text.length > MAX_LABEL_CHARS) return false;
  return isCommentLabel(label) || COUNTED.test(label) || beginsWithCommentLabel(label) !== null;
}
