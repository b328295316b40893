/**
 * The most characters of a passage, in UTF-16 units: about 380 tokens of English. Common embedding models, such as
 * bge-base and e5, read 512 tokens, and leave out the rest; the margin is for headings, and for languages with more
 * tokens per character.
 */
export const MAX_PASSAGE_CHARS = 1_500;

/**
 * The fewest characters of a passage, in UTF-16 units, in a section that has more than one. A boundary depends on the
 * text this far before and after it, and on nothing else.
 */
export const MIN_PASSAGE_CHARS = 500;
