import { isSameSite } from "./same-site.ts";

/** Hosts on which a site shows its pages once more: for AMP, for phones. */
const FOR_DEVICES = /^(?:amp|m|mobile)\./;
/** `www.`, and the `www2.` and `ww1.` of large sites. */
const WORLD_WIDE_WEB = /^ww[w\d]\d?\./;

/** The host without `amp.`, `m.` or `mobile.` in front. */
export function withoutDevice(hostname: string): string {
  return withoutLabel(hostname, FOR_DEVICES);
}

/** The host without `www.` in front. */
export function withoutWww(hostname: string): string {
  return withoutLabel(hostname, WORLD_WIDE_WEB);
}

/** What is left has to be of the same site: `m.github.io` is a blog called m, and `amp.com.au` is a company. */
function withoutLabel(hostname: string, label: RegExp): string {
  const rest = hostname.replace(label, "");
  return rest !== hostname && isSameSite(rest, hostname) ? rest : hostname;
}
