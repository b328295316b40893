import type { HostStatements } from "./rights-statement.ts";

export interface Redirect {
  /** The URL that responded with the redirect. */
  readonly url: string;
  readonly statusCode: number;
}

/** The source of the character encoding: https://html.spec.whatwg.org/#determining-the-character-encoding */
export type CharsetSource = "bom" | "header" | "meta" | "detected" | "default" | "caller" | "rendered";

/** How a browser ran the scripts of a page. */
export interface Rendering {
  /** Name and version of the browser. */
  readonly by: string;
  /** Requests that the page sent, without the page itself. */
  readonly requests: number;
  /** Requests that were refused: by the guard, robots.txt or a limit, or as not needed. */
  readonly refused: number;
  /** Bytes of all responses, after content decoding. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** SHA-256 of the page as received, before its scripts ran. */
  readonly plainSha256: string;
}

/** A page as received: an immutable record of one fetch. */
export interface FetchedPage {
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  /** `null` if the caller supplied the page. */
  readonly statusCode: number | null;
  /** The Content-Type header as received. */
  readonly contentType: string | null;
  readonly charset: { readonly used: string; readonly source: CharsetSource };
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Response headers that state rights, language or canonical URL; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent if robots.txt was not consulted, as for a page supplied by the caller. */
  readonly hostStatements?: HostStatements;
  /** When the fetch began. Versions are ordered by this, not by when they are stored. */
  readonly fetchedAt: string;
  /** Present if a browser has run the page's scripts: body and HTML are then as they left it, in UTF-8. */
  readonly rendered?: Rendering;
  /** The body after content decoding, byte for byte. */
  readonly body: Uint8Array;
  /** The body as text, decoded with `charset.used`. */
  readonly html: string;
}

/** The pages of one article, in order; most articles have one. */
export type FetchedPages = readonly [first: FetchedPage, ...further: FetchedPage[]];
