import { pageInAmpCache } from "./amp-caches.ts";
import { withoutDevice } from "./host-variants.ts";

/**
 * Resolves alternative URLs of a page: for AMP, for printing, for phones. Each rule removes something:
 *
 * 1. AMP caches: `https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a`, `https://www.google.com/amp/s/…`
 * (`amp-caches.ts`).
 * 2. A segment at either end of the path: `/a/amp`, `/amp/a`, `/a/print`; and `/a.amp`, `/a.amp.html`, `/a.print.html`.
 * 3. A parameter: `amp`, `amp=1`, `outputType=amp`, `print=1`, `view=print`, `printable=true`.
 * 4. A host for AMP or for phones: `amp.`, `m.`, `mobile.` (`host-variants.ts`).
 *
 * The rest must still look like an article's URL (three words, or a four-digit number): `/wiki/amp` is not a twin.
 */
export function resolveTwin(url: string): string {
  const stated = new URL(url);
  const parsed = pageInAmpCache(stated) ?? stated;
  const path = parsed.pathname
    .replace(/\.(?:amp|print)(?:\.html?)?$/, (end) => (end.endsWith("html") ? ".html" : ""))
    .replace(/\/(?:amp|print|drucken|imprimir|imprimer|stampa)\/?$/, "")
    .replace(/^\/amp\//, "/");
  if (path !== parsed.pathname && isOfArticle(path)) parsed.pathname = path;
  const kept = parsed.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !PARAMETER.test(pair));
  parsed.search = kept.length > 0 ? `?${kept.join("&")}` : "";
  parsed.hostname = withoutDevice(parsed.hostname);
  return parsed.href;
}

/** Whether a URL is a page's AMP or print twin, which may have less content. A twin for phones has the same. */
export function isReducedTwin(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  const page = new URL(resolveTwin(url));
  return page.pathname !== pathname || page.search !== search || hostname.startsWith("amp.");
}

const PARAMETER =
  /^(?:amp(?:=(?:1|true|yes)?)?|(?:output(?:type)?|format)=amp|(?:print|printable|printpage|printer)=(?:1|true|yes|y|on)|(?:view|format|mode|layout)=(?:print|printable))$/i;

function isOfArticle(path: string): boolean {
  return /\d{4}/.test(path) || path.split("/").some((part) => part.split(/[-_]/).length >= 3);
}
