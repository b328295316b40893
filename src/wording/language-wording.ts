/**
 * What is known of one language, list by list. A phrase is in lower case, with straight quotes and one space between
 * words. A list that is missing is one that nobody has written yet: docs/wording.md shows which.
 */
export interface LanguageWording {
  /** Labels of share buttons and other actions of a page: the whole line. */
  readonly shareLabels?: readonly string[];
  /** Labels around a comment section: the whole line, with or without a number. */
  readonly commentLabels?: readonly string[];
  /** Labels of an advertisement: the whole line. */
  readonly advertisingLabels?: readonly string[];
  /** Labels of players, galleries and embeds: the whole line. */
  readonly mediaLabels?: readonly string[];
  /** Headings of a table of contents: the whole line. */
  readonly contentsLabels?: readonly string[];
  /** Headings and labels of a list of other articles: the whole line. "Related work" is none: it is a section of papers. */
  readonly relatedHeadings?: readonly string[];
  /** Those of them that an article can have as a heading of its own, with prose below. */
  readonly sectionHeadings?: readonly string[];
  /** How a single line begins that names another article: "Read more: …". */
  readonly relatedLeadIns?: readonly string[];
  /** Lead-ins that also begin sentences: only a colon and a link after them tell. */
  readonly weakRelatedLeadIns?: readonly string[];
  /** The link at the end of a teaser: its whole text. */
  readonly readMoreLabels?: readonly string[];
  /** “Page” before a number, as links to the pages of an article say it. */
  readonly pageWords?: readonly string[];
  /** What stands among the numbers of a pagination, beside `pageWords` and `nextPageLabels`. */
  readonly paginationLabels?: readonly string[];
  /** The link to the next page of an article, whole or as the beginning of what it says. */
  readonly nextPageLabels?: readonly string[];
  /** What only stands in a text that asks the reader to subscribe, sign up, follow, donate or write in. */
  readonly prompts?: readonly string[];
  /** What only stands in a cookie banner or in place of a blocked embed. */
  readonly consentPhrases?: readonly string[];
  /** Words that stand beside names and dates in a byline and say nothing of their own. */
  readonly bylineWords?: readonly string[];
  /** Words of dates and times beside their numbers. */
  readonly dateWords?: readonly string[];
  /** How a biography begins, or what heads it. */
  readonly biographyLeadIns?: readonly string[];
  /** What a biography says of a person after the name. */
  readonly biographyPhrases?: readonly string[];
  /** How a line begins that credits a picture; a colon, a slash or a name follows. */
  readonly creditLeadIns?: readonly string[];
  /** Agencies whose name alone makes a short line a credit. */
  readonly pictureAgencies?: readonly string[];
  /** How a line at the end of a page begins that is about the page and not of the article. */
  readonly closingLeadIns?: readonly string[];
  /** How a closing line names those who helped, where the byline names who wrote. */
  readonly deskCredits?: readonly string[];
  /** Beside a date, that it is of the day on which the text was changed; `*` stands for an ending. */
  readonly modifiedWords?: readonly string[];
  /** Beside a date, that it is of the day on which the text was published; `*` stands for an ending. */
  readonly publishedWords?: readonly string[];
  /** Beside a date, that it is of something else than the article; `*` stands for an ending. */
  readonly otherDateWords?: readonly string[];
  /** What buys, on pages of products. */
  readonly buyLabels?: readonly string[];
  /** What tells of one product. */
  readonly productLabels?: readonly string[];
  /** What sorts and filters a list. */
  readonly sortLabels?: readonly string[];
  /** What is told of those who write in a thread. */
  readonly memberLabels?: readonly string[];
  /** What a site of services asks for. */
  readonly serviceLabels?: readonly string[];
  /** What documentation has around and in its text. */
  readonly docsLabels?: readonly string[];
}

/** The name of a list: what its phrases are for. */
export type Purpose = keyof LanguageWording;
