import { normaliseEscapes } from "./percent-encoding.ts";
import { isTrackingParameter } from "./tracking-parameters.ts";

/**
 * The normal form of a URL, which can still be fetched.
 *
 * 1. Scheme and host in lower case, host in ASCII, no default port, no dot segments (the WHATWG parser).
 * 2. No dot after the host, no user or password.
 * 3. No fragment, unless it is a route (`#!…`).
 * 4. No parameters that only track (`tracking-parameters.ts`), no session in the path.
 *    All others are kept, in order: they may distinguish articles.
 * 5. Normalised escapes (`percent-encoding.ts`).
 *
 * Whether two URLs are the same article is decided in `normalise-identity.ts`.
 *
 * @throws {TypeError} if `url` is not an absolute URL.
 */
export function normaliseUrl(url: string): string {
  const parsed = new URL(url);
  parsed.username = "";
  parsed.password = "";
  parsed.hostname = parsed.hostname.replace(/(?<!\.)\.+$/, "");
  if (!parsed.hash.startsWith("#!")) parsed.hash = "";
  parsed.search = normaliseEscapes(withoutTracking(parsed.search));
  parsed.pathname = normaliseEscapes(parsed.pathname.replace(/;jsessionid=[^/;]*/i, ""));
  return parsed.href;
}

/** Works on the raw pairs: `URLSearchParams` would re-encode the others. */
function withoutTracking(search: string): string {
  if (search.length < 2) return "";
  const kept = search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !isTrackingParameter(nameOf(pair)));
  return kept.length ? `?${kept.join("&")}` : "";
}

function nameOf(pair: string): string {
  const name = pair.split("=", 1)[0] ?? "";
  try {
    return decodeURIComponent(name.replace(/^amp;/, ""));
  } catch {
    return name;
  }
}
