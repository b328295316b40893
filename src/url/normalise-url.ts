import { normaliseEscapes } from "./percent-encoding.ts";
import { isTrackingParameter } from "./tracking-parameters.ts";

/**
 * One spelling for the many of one URL; what it gives can still be fetched.
 *
 * 1. Scheme and host in lower case, host in ASCII, no default port, no dot segments (the WHATWG parser).
 * 2. No dot after the host, no user and password.
 * 3. No fragment, unless it is a route (`#!…`).
 * 4. No parameters that only track (`tracking-parameters.ts`), no session in the path.
 *    All others stay, in their order: they may tell articles apart.
 * 5. Escapes in one spelling (`percent-encoding.ts`).
 *
 * Whether two URLs are one article is a further question: `normalise-identity.ts`.
 *
 * @throws {TypeError} when `url` is not an absolute URL.
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

/** Works on the written pairs: `URLSearchParams` would spell the others anew. */
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
