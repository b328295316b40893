import type { Element } from "domhandler";
import { type Block, readBlocks } from "../blocks.ts";

/** A line of a box, or a link, that is a button has no more. */
export const MAX_BUTTON_CHARS = 40;

/** A box that may offer something to the reader. */
export interface Offer {
  readonly box: Element;
  readonly lines: readonly Block[];
  readonly text: string;
  readonly links: readonly Element[];
  /** The page's host; `null` if its URL is unknown. */
  readonly host: string | null;
}

/** @param host of the page. */
export function readOffer(box: Element, host: string | null): Offer {
  const lines = readBlocks(box);
  return {
    box,
    lines,
    text: lines.map((line) => line.text).join("\n"),
    links: [...new Set(lines.flatMap((line) => line.links))],
    host,
  };
}
