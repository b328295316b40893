import { STRICT_URL_POLICY } from "./public-url.ts";
import { urlRefusal } from "./url-refusal.ts";

/** Google's domains under which its viewer for AMP answers: names, and not a pattern that others could register under. */
const GOOGLE = (
  "com ae at be bg ca ch cl co.id co.il co.in co.jp co.ke co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co " +
  "com.eg com.hk com.mx com.my com.ng com.pe com.ph com.pk com.sa com.sg com.tr com.tw com.ua com.vn cz de dk es fi " +
  "fr gr hr hu ie it lt lv nl no pl pt ro rs ru se si sk"
).split(" ");

/** Viewers take the page from their path: `https://www.google.com/amp/s/www.example.com/a`. */
const VIEWERS = new Set(["www.bing.com", ...GOOGLE.map((suffix) => `www.google.${suffix}`)]);
/**
 * Caches have a host for each publisher: `https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a`.
 * The registry of caches: https://cdn.ampproject.org/caches.json
 */
const CACHES = ["cdn.ampproject.org", "bing-amp.com"];

/**
 * The page that a URL of an AMP cache or viewer stands for; `null` for every other URL, and where the page in it
 * could not be fetched by itself.
 */
export function pageInAmpCache(url: URL): URL | null {
  const inner = innerOf(url);
  if (inner === null) return null;
  const [, secure, address] = inner;
  const page = `${secure ? "https" : "http"}://${address}${url.search}`;
  return urlRefusal(page, STRICT_URL_POLICY) === null ? URL.parse(page) : null;
}

function innerOf({ hostname, pathname }: URL): RegExpExecArray | null {
  if (VIEWERS.has(hostname)) return /^\/amp\/(s\/)?(.+)$/.exec(pathname);
  const isCache = CACHES.some((cache) => hostname === cache || hostname.endsWith(`.${cache}`));
  return isCache ? /^\/[a-z]\/(s\/)?(.+)$/.exec(pathname) : null;
}
