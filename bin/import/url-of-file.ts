import { findOne } from "domutils";
import { parsePage } from "../../src/dom/parse-page.ts";

/**
 * The URL of a saved page: its path below `base`, if given; otherwise its path in a mirror made by `wget --mirror`
 * (`news.example/2026/story.html`); otherwise the URL that the page states.
 *
 * @param path of the file in the imported folder, separated by `/`.
 * @returns `null` when the URL is unknown.
 * @throws {IngestError} `too-complex` when the page has to be parsed and cannot be.
 */
export function urlOfFile(path: string, base: string | null, html: string): string | null {
  // wget keeps the `?` of a query in the file's name; a `#` can only be part of the name.
  const address = path
    .replace(/\.gz$/i, "")
    .replace(/(^|\/)index\.x?html?$/i, "$1")
    .replaceAll("#", "%23");
  if (base !== null) return new URL(`./${address}`, base).href;
  // Only a folder can be a host; a file name has a dot too.
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(address)) return URL.parse(`https://${address}`)?.href ?? null;
  return ownUrl(html);
}

/** The URL that the page states, unchecked, because a file has no URL to compare it with. */
function ownUrl(html: string): string | null {
  const { children } = parsePage(html);
  const link = findOne(
    ({ name, attribs }) => name === "link" && /(^|\s)canonical(\s|$)/i.test(attribs.rel ?? ""),
    children,
  );
  const meta = findOne(({ name, attribs }) => name === "meta" && attribs.property === "og:url", children);
  for (const stated of [link?.attribs.href, meta?.attribs.content]) {
    const url = URL.parse(stated?.trim() ?? "");
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}
