import type { Outcome } from "../../src/article.ts";
import type { IngestErrorCode } from "../../src/errors.ts";

/** An article of the sample newspaper. Its page, text and metadata lie in `articles/<slug>/`. */
export interface NewspaperArticle {
  readonly slug: string;
  readonly path: string;
  /** Name of the file in `layouts/`: each stands for another kind of site. */
  readonly layout: "broadsheet" | "weekend" | "lab" | "archive" | "edition" | "wire" | "bare";
  readonly lang: string;
  /** Encoding in which the page is served; the sources are UTF-8. */
  readonly charset: "utf-8" | "windows-1252" | "shift_jis" | "euc-kr" | "gbk" | "utf-16le";
  /** The Content-Type header; a page that leaves the charset to `<meta>` or a BOM says `text/html`. */
  readonly contentType: string;
  readonly section: "news" | "weekend" | "lab" | "archive" | "editions";
  /** As front page and feeds tell it. */
  readonly title: string;
  readonly teaser: string;
  /** ISO 8601 with offset. Fixed, so that feeds are the same on every day. */
  readonly published: string;
  /** Name of a picture in `images/`. */
  readonly picture: string | null;
  /** What the page is there to show. */
  readonly shows: string;
  readonly expected: Outcome;
}

/** A page that must be refused, or an answer that is no page. */
export interface NewspaperRefusal {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly published: string;
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `null` when the page lies in `refused/<slug>.html`; else the body. */
  readonly body: string | null;
  readonly expected: IngestErrorCode;
  /** Whether feeds and the front page name it. */
  readonly listed: boolean;
}
