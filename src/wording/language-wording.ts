/**
 * The phrases of one language, list by list. A phrase is in lower case, with straight quotes and single spaces between
 * words. A missing list has not been written yet: docs/wording.md shows which.
 */
export interface LanguageWording {
  /** Labels of share buttons and other page actions: the whole line. */
  readonly shareLabels?: readonly string[];
  /** Labels of a comment section: the whole line, with or without a number. */
  readonly commentLabels?: readonly string[];
  /** Labels of advertisements: the whole line. */
  readonly advertisingLabels?: readonly string[];
  /** Labels of players, galleries and embeds: the whole line. */
  readonly mediaLabels?: readonly string[];
  /** Headings of a table of contents: the whole line. */
  readonly contentsLabels?: readonly string[];
  /**
   * Headings and labels of a list of other articles: the whole line. Not "Related work", which is a section of papers.
   */
  readonly relatedHeadings?: readonly string[];
  /** Those of `relatedHeadings` that an article can also use for its own sections, with prose below. */
  readonly sectionHeadings?: readonly string[];
  /** The start of a single line that names another article: "Read more: …". */
  readonly relatedLeadIns?: readonly string[];
  /** Lead-ins that also start sentences: they need a colon and a link after them. */
  readonly weakRelatedLeadIns?: readonly string[];
  /** The link at the end of a teaser: its whole text. */
  readonly readMoreLabels?: readonly string[];
  /** “Page” before a number, in links to the pages of an article. */
  readonly pageWords?: readonly string[];
  /** Labels among the numbers of a pagination, besides `pageWords` and `nextPageLabels`. */
  readonly paginationLabels?: readonly string[];
  /** The link to the next page of an article: its whole text, or the start of it. */
  readonly nextPageLabels?: readonly string[];
  /** Phrases found only in text that asks the reader to subscribe, sign up, follow, donate or write in. */
  readonly prompts?: readonly string[];
  /** Phrases found only in cookie banners and placeholders for blocked embeds. */
  readonly consentPhrases?: readonly string[];
  /** Words next to names and dates in a byline, without meaning of their own. */
  readonly bylineWords?: readonly string[];
  /** Words of dates and times, besides the numbers. */
  readonly dateWords?: readonly string[];
  /** The start of a picture credit; a colon, a slash or a name follows. */
  readonly creditLeadIns?: readonly string[];
  /** Agencies whose name alone makes a short line a credit. */
  readonly pictureAgencies?: readonly string[];
  /** The start of a line at the end of a page that is about the page, not part of the article. */
  readonly closingLeadIns?: readonly string[];
  /** Phrases of a closing line that credit contributors, in contrast to the byline. */
  readonly deskCredits?: readonly string[];
  /** Words next to a modification date; `*` matches any ending. */
  readonly modifiedWords?: readonly string[];
  /** Words next to a publication date; `*` matches any ending. */
  readonly publishedWords?: readonly string[];
  /** Words next to a date of something other than the article; `*` matches any ending. */
  readonly otherDateWords?: readonly string[];
  /** Labels for buying, on product pages. */
  readonly buyLabels?: readonly string[];
  /** Labels of a single product. */
  readonly productLabels?: readonly string[];
  /** Labels for sorting and filtering a list. */
  readonly sortLabels?: readonly string[];
  /** Labels about the members of a forum. */
  readonly memberLabels?: readonly string[];
  /** Labels of sites that sell services, such as calls to action. */
  readonly serviceLabels?: readonly string[];
  /** Labels in and around the text of documentation. */
  readonly docsLabels?: readonly string[];
}

/** The name of a list: the purpose of its phrases. */
export type Purpose = keyof LanguageWording;
