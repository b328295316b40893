import type { Outcome } from "../../src/article.ts";
import type { IngestErrorCode } from "../../src/errors.ts";

/** An article of the sample newspaper. Its page, text and metadata are in `articles/<slug>/`. */
export interface NewspaperArticle {
  readonly slug: string;
  readonly path: string;
  /** File name in `layouts/`: each represents another kind of site. */
  readonly layout: "broadsheet" | "weekend" | "lab" | "archive" | "edition" | "wire" | "bare";
  readonly lang: string;
  /** Encoding in which the page is served; the sources are UTF-8. */
  readonly charset: "utf-8" | "windows-1252" | "shift_jis" | "euc-kr" | "gbk" | "utf-16le";
  /** The Content-Type header; a page that leaves the charset to `<meta>` or a BOM says `text/html`. */
  readonly contentType: string;
  readonly section: "news" | "weekend" | "lab" | "archive" | "editions";
  /** As shown on the front page and in feeds. */
  readonly title: string;
  readonly teaser: string;
  /** ISO 8601 with offset. Fixed, so that feeds never change. */
  readonly published: string;
  /** File name in `images/`. */
  readonly picture: string | null;
  /** What the page demonstrates. */
  readonly shows: string;
  readonly expected: Outcome;
}

/** A page to be refused, or a response that is not a page. */
export interface NewspaperRefusal {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly published: string;
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body; `null` when the page is in `refused/<slug>.html`. */
  readonly body: string | null;
  readonly expected: IngestErrorCode;
  /** Whether feeds and the front page list it. */
  readonly listed: boolean;
}
