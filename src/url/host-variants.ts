import { isSameSite } from "./same-site.ts";

/** Hosts on which a site repeats its pages: for AMP, for phones. */
const FOR_DEVICES = /^(?:amp|m|mobile)\./;
/** `www.`, and the `www2.` and `ww1.` of large sites. */
const WORLD_WIDE_WEB = /^ww[w\d]\d?\./;

/** The host without leading `amp.`, `m.` or `mobile.`. */
export function withoutDevice(hostname: string): string {
  return withoutLabel(hostname, FOR_DEVICES);
}

/** The host without leading `www.`. */
export function withoutWww(hostname: string): string {
  return withoutLabel(hostname, WORLD_WIDE_WEB);
}

/** The rest must belong to the same site: `m.github.io` is a blog called m, and `amp.com.au` is a company. */
function withoutLabel(hostname: string, label: RegExp): string {
  const rest = hostname.replace(label, "");
  return rest !== hostname && isSameSite(rest, hostname) ? rest : hostname;
}
