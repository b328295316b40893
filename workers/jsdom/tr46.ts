/** What no domain may hold, and a URL would read as a part of its own: https://url.spec.whatwg.org/#forbidden-domain-code-point */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0020#%/:<>?@[\\\]^|\u007f]/;

/** In the bundle in place of the tables of tr46: the platform has them. `null` for what is no domain. */
export function toASCII(domain: string): string | null {
  return FORBIDDEN.test(domain) ? null : (URL.parse(`http://${domain}/`)?.hostname ?? null);
}
