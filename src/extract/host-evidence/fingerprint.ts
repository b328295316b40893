import { createHash } from "node:crypto";
import { isHeading } from "../../clean/block-shape.ts";
import type { Block } from "../../clean/blocks.ts";
import { normalised } from "../../text/long-marks.ts";

/** 48 bits: two of a host's thousand fingerprints collide once in 500 million hosts. */
const HASH_CHARS = 8;
/** Fewer letters and digits are a label, such as “Note”, which many articles contain. */
const MIN_TEXT_CHARS = 12;
/** Enough to identify a text. */
const MAX_TEXT_CHARS = 400;

/** Of the text of a line without case and punctuation; `null` for a heading or a short label. */
export function textFingerprint(block: Block): string | null {
  if (isHeading(block)) return null;
  const text = plain(block.text);
  return text.length < MIN_TEXT_CHARS ? null : hash(text);
}

/** Identifies an article of a host by one of its texts. */
export function articleFingerprint(text: string): string {
  return hash(plain(text));
}

function plain(text: string): string {
  const words = normalised(text.slice(0, MAX_TEXT_CHARS), "NFKC").toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, HASH_CHARS);
}
