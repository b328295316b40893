/** Characters allowed unescaped in a path or query, and the percent sign of escapes. RFC 3986, appendix A. */
const OUTSIDE_OF_URLS = /[^\w.~!$&'()*+,;=:@/?%[\]-]+/g;
const UNRESERVED = /[\w.~-]/;

/**
 * Normalises a path or query: upper-case escapes, unreserved characters unescaped, everything not allowed in a URL
 * escaped as UTF-8. Merges only spellings of the same resource. https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
export function normaliseEscapes(text: string): string {
  return text
    .toWellFormed()
    .replace(OUTSIDE_OF_URLS, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return UNRESERVED.test(character) ? character : octet.toUpperCase();
    });
}
