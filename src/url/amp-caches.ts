import { STRICT_URL_POLICY } from "./public-url.ts";
import { urlRefusal } from "./url-refusal.ts";

/** Google domains that serve its AMP viewer: a list, because others could register domains that match a pattern. */
const GOOGLE = (
  "com ae at be bg ca ch cl co.id co.il co.in co.jp co.ke co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co " +
  "com.eg com.hk com.mx com.my com.ng com.pe com.ph com.pk com.sa com.sg com.tr com.tw com.ua com.vn cz de dk es fi " +
  "fr gr hr hu ie it lt lv nl no pl pt ro rs ru se si sk"
).split(" ");

/** Viewers have the page in their path: `https://www.google.com/amp/s/www.example.com/a`. */
const VIEWERS = new Set(["www.bing.com", ...GOOGLE.map((suffix) => `www.google.${suffix}`)]);
/**
 * Caches have a host per publisher: `https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a`. The registry of
 * caches: https://cdn.ampproject.org/caches.json
 */
const CACHES = ["cdn.ampproject.org", "bing-amp.com"];

/**
 * The original page of an AMP cache or viewer URL; `null` for any other URL, or if the original could not be fetched
 * itself.
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
