import type { FetchedPage } from "../fetched-page.ts";

/** Response headers that state rights, language or canonical URL. */
const KEPT_HEADERS = [
  "content-language",
  "content-signal",
  "content-usage",
  "link",
  "tdm-policy",
  "tdm-reservation",
  "x-robots-tag",
];
/** In characters; a `Link` header may list a hundred style sheets. */
const MAX_HEADER_CHARS = 8192;

export function keptHeaders(headers: Headers): FetchedPage["headers"] {
  const kept: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = headers.get(name);
    if (value !== null) kept[name] = value.slice(0, MAX_HEADER_CHARS);
  }
  return kept;
}
