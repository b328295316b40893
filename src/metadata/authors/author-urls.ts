import type { Author } from "../../stated-metadata.ts";
import { resolveUrl } from "../../url/resolve-url.ts";
import { wordKey } from "../facts/likeness.ts";
import { lineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";

/** Adds to authors without a URL that of the link around their name. */
export function withUrls(authors: readonly Author[], facts: PageFacts): readonly Author[] {
  if (authors.every(({ url }) => url !== null)) return authors;
  const urls = new Map<string, string>();
  for (const { element, isApart } of facts.authorLinks) {
    const key = wordKey(lineOf(element));
    const url = resolveUrl(element.attribs.href ?? "", facts.baseUrl);
    if (isApart || key === "" || urls.has(key) || url === null) continue;
    urls.set(key, url);
  }
  return authors.map((author) =>
    author.url === null ? { ...author, url: urls.get(wordKey(author.name)) ?? null } : author,
  );
}
