import type { NewspaperArticle } from "./newspaper-page.ts";

/** The magazine, the data desk and the archive: a blog engine, an application, and tables for layout. */
export const MAGAZINE_ARTICLES: readonly NewspaperArticle[] = [
  {
    slug: "lighthouse-keeper",
    path: "/archive/1998/lighthouse-keeper.html",
    layout: "archive",
    lang: "en",
    charset: "windows-1252",
    contentType: "text/html",
    section: "archive",
    title: "Last keeper leaves Ern Light",
    teaser: "From the archive: the key goes through the letter-box.",
    published: "1998-11-14T00:00:00+00:00",
    picture: "lighthouse",
    shows: "windows-1252, tables for layout, no metadata but a visible byline, READ NEXT as a list without links",
    expected: "article",
  },
];
