import type { Article } from "../article.ts";
import { atomsOf } from "./atoms.ts";
import { groupAtoms } from "./group-atoms.ts";
import { PassageIds } from "./passage-id.ts";
import { placedBlocks } from "./placed-blocks.ts";
import { sectionsOf } from "./sections.ts";
import { textFragmentUrl } from "./text-fragment.ts";

/** A group of consecutive paragraphs of an article, for search by meaning and for citations. */
export interface Passage {
  /**
   * The hash of its text, in 16 hexadecimal digits; with `-2`, `-3`, … for repeats in the same article. White space does
   * not count. An edit elsewhere in the article does not change it.
   */
  readonly id: string;
  /** Its place in `articleBody`, in UTF-16 units as JavaScript counts them; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The headings above it, the outermost first; with its own, if it starts with one. */
  readonly headings: readonly string[];
  /** URL that scrolls to the passage on its page and highlights it. */
  readonly url: string;
}

/**
 * The passages of an article, in order. Together they are the whole text. None has a heading except at its start, and
 * none is longer than `MAX_PASSAGE_CHARS`. A list, a table or a block of code that fits is whole.
 *
 * @throws {IngestError} `too-complex` for HTML that exceeds the limits of a page.
 */
export function passagesOf(article: Pick<Article, "url" | "articleBody" | "articleBodyHtml">): readonly Passage[] {
  const { url, articleBody, articleBodyHtml } = article;
  const ids = new PassageIds();
  return sectionsOf(placedBlocks(articleBody, articleBodyHtml), articleBody).flatMap(({ blocks, headings }) =>
    groupAtoms(atomsOf(blocks, articleBody), articleBody).map(({ start, end }) => {
      const text = articleBody.slice(start, end);
      return { id: ids.next(text), start, end, text, headings, url: textFragmentUrl(url, text) };
    }),
  );
}

/** The article with its passages. @throws {IngestError} `too-complex`. */
export function withPassages<Text extends Pick<Article, "url" | "articleBody" | "articleBodyHtml">>(
  article: Text,
): Text & { readonly passages: readonly Passage[] } {
  return { ...article, passages: passagesOf(article) };
}
