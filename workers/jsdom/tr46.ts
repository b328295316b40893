/** Forbidden domain code points: https://url.spec.whatwg.org/#forbidden-domain-code-point */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters.
const FORBIDDEN = /[\u0000-\u0020#%/:<>?@[\\\]^|\u007f]/;

/** Replaces tr46 in the bundle: the platform's URL parser has the same tables. `null` for an invalid domain. */
export function toASCII(domain: string): string | null {
  return FORBIDDEN.test(domain) ? null : (URL.parse(`http://${domain}/`)?.hostname ?? null);
}
