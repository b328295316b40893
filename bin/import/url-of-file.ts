import { findOne } from "domutils";
import { parsePage } from "../../src/dom/parse-page.ts";

/**
 * Where a saved page came from: below `base`, if that is given; else by its folders, where they mirror
 * a site as `wget --mirror` writes them (`news.example/2026/story.html`); else as the page itself says.
 *
 * @param path of the file below the folder that is imported, with `/` between its parts.
 * @returns `null` when nothing tells.
 * @throws {IngestError} `too-complex` when the page must be asked and cannot be parsed.
 */
export function urlOfFile(path: string, base: string | null, html: string): string | null {
  // wget keeps the `?` of a query in the file's name; a `#` can only be part of the name.
  const address = path
    .replace(/\.gz$/i, "")
    .replace(/(^|\/)index\.x?html?$/i, "$1")
    .replaceAll("#", "%23");
  if (base !== null) return new URL(`./${address}`, base).href;
  // A file of the folder itself has a dot in its name too, and is no host.
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(address)) return URL.parse(`https://${address}`)?.href ?? null;
  return ownUrl(html);
}

/** A file has no address that the page's own could be checked against: what it says is all there is. */
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
