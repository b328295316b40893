import { createHash } from "node:crypto";
import { normalised } from "../text/long-marks.ts";

const ID_CHARACTERS = 16; // 64 bits: no collisions among the passages of an article.

/** Ids of the passages of one article: by content, numbered when a text is repeated. */
export class PassageIds {
  private readonly repeats = new Map<string, number>();

  /** The id of the next passage: `9f2c4e8a1b7d3f60`, and `9f2c4e8a1b7d3f60-2` for the second with the same text. */
  next(text: string): string {
    const id = createHash("sha256").update(normaliseForId(text)).digest("hex").slice(0, ID_CHARACTERS);
    const count = (this.repeats.get(id) ?? 0) + 1;
    this.repeats.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

/** Text whose spelling in Unicode and white space do not matter. */
export function normaliseForId(text: string): string {
  return normalised(text, "NFC").replace(/\s+/gu, " ").trim();
}
