import { urlIdentity } from "../url/normalise-identity.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { resolveTwin } from "../url/page-twins.ts";
import { MAX_URL_BYTES } from "../url/public-url.ts";
import { resolveUrl } from "../url/resolve-url.ts";
import { isSameSite } from "../url/same-site.ts";
import { metas } from "./facts/candidates.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { amongOthers, type Candidate, type Stated, stated } from "./field.ts";

/**
 * The canonical URL as stated by the page, normalised. Refused: invalid URLs, the home page (unless this is it),
 * staging hosts, URLs that could not be fetched. A URL on another site is recorded if the page states none on its own;
 * this does not store the article there (`url/article-url.ts`). If everything stated is refused, the result is the
 * page's own URL.
 */
export function readCanonicalUrl(facts: PageFacts): Stated<string> | null {
  const own = ownUrl(facts);
  const chosen = chosenUrl(facts, own);
  if (chosen === null) return null;
  const others = [...candidates(facts)].filter(({ source }) => source !== chosen.provenance.source);
  const isSame = ({ raw }: Candidate) => {
    const url = accept(raw, facts, own);
    return url !== null && urlIdentity(url) === urlIdentity(chosen.value);
  };
  return amongOthers(
    chosen,
    others.filter(isSame).map(({ source }) => source),
    others.filter((other) => !isSame(other)),
  );
}

function chosenUrl(facts: PageFacts, own: string | null): Stated<string> | null {
  const found = read(facts, (raw) => ofSite(accept(raw, facts, own), own));
  const confirmed = confirmedBy(facts, own);
  // If two statements disagree, one that is this page takes precedence over another page of the site.
  if (found !== null && own !== null && confirmed !== null && urlIdentity(found.value) !== urlIdentity(own))
    return confirmed;
  if (found !== null || own === null) return found;
  const elsewhere = read(facts, (raw) => accept(raw, facts, own));
  if (elsewhere !== null) return elsewhere;
  const [refused] = candidates(facts);
  return refused === undefined ? null : stated(resolveTwin(own), "page:url", facts.page.finalUrl);
}

function read(facts: PageFacts, accepted: (raw: string) => string | null): Stated<string> | null {
  for (const { source, raw } of candidates(facts)) {
    const url = accepted(raw);
    if (url !== null) return stated(url, source, raw);
  }
  return null;
}

function* candidates(facts: PageFacts): Iterable<Candidate> {
  for (const { rel, href } of facts.links)
    if (/(?:^|\s)canonical(?:\s|$)/.test(rel)) yield { source: "link:canonical", raw: href };
  const header = /<([^<>]+)>\s*;[^,<]*rel\s*=\s*"?canonical\b/i.exec(facts.page.headers.link ?? "")?.[1];
  if (header !== undefined) yield { source: "header:link", raw: header };
  yield* metas(facts, "og:url", "twitter:url");
}

function confirmedBy(facts: PageFacts, own: string | null): Stated<string> | null {
  if (own === null) return null;
  for (const { source, raw } of candidates(facts)) {
    const url = accept(raw, facts, own);
    if (url !== null && urlIdentity(url) === urlIdentity(own)) return stated(url, source, raw);
  }
  return null;
}

function accept(raw: string, facts: PageFacts, own: string | null): string | null {
  const resolved = resolveUrl(raw, facts.baseUrl);
  const url = resolved === null ? null : new URL(resolved);
  if (url === null || !url.hostname.includes(".")) return null;
  const normal = normaliseUrl(url.href);
  if (own === null) return normal;
  if (normal.length > MAX_URL_BYTES || !["", new URL(own).port].includes(new URL(normal).port)) return null;
  if (isHome(new URL(normal)) && !isHome(new URL(own))) return null;
  // "ww2." and "www." are equivalent; the host that responded is the one known to exist.
  if (new URL(normal).host !== new URL(own).host && urlIdentity(normal) === urlIdentity(own) && /^ww\d/.test(url.host))
    return own;
  return normal;
}

function ownUrl(facts: PageFacts): string | null {
  const url = URL.parse(facts.page.finalUrl);
  return url !== null && /^https?:$/.test(url.protocol) ? normaliseUrl(url.href) : null;
}

function isHome(url: URL): boolean {
  return /^\/(?:index\.\w+|home|amp)?\/?$/.test(url.pathname) && url.search === "";
}

/** A page in an AMP cache belongs to its publisher's site. */
function ofSite(url: string | null, own: string | null): string | null {
  if (url === null || own === null) return url;
  return isSameSite(new URL(url).hostname, new URL(resolveTwin(own)).hostname) ? url : null;
}
