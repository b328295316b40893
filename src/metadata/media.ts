import { decodeHTML } from "entities";
import type { MediaLink } from "../stated-metadata.ts";
import { resolveEmbedded } from "../url/resolve-url.ts";
import { stringsOf } from "./facts/candidates.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Stated, stated } from "./field.ts";
import { typesOf } from "./json-ld/json-ld.ts";

/** The videos declared by the page, in JSON-LD and for social networks. */
export function readVideos(facts: PageFacts): Stated<readonly MediaLink[]> | null {
  return readMedia(facts, "VideoObject", ["og:video:secure_url", "og:video:url", "og:video"]);
}

/** The audio files declared by the page, likewise. */
export function readAudios(facts: PageFacts): Stated<readonly MediaLink[]> | null {
  return readMedia(facts, "AudioObject", ["og:audio:secure_url", "og:audio:url", "og:audio"]);
}

function readMedia(facts: PageFacts, type: string, names: readonly string[]): Stated<readonly MediaLink[]> | null {
  const found = new Map<string, MediaLink>();
  let source: string | null = null;
  for (const node of facts.jsonLd) {
    if (!typesOf(node).includes(type)) continue;
    const [raw] = [node.contentUrl, node.embedUrl, node.url].flatMap(stringsOf);
    const [title] = stringsOf(node.name);
    if (add(found, raw, title ?? null, facts)) source ??= `json-ld:${type}`;
  }
  for (const name of names) {
    for (const raw of facts.metas.get(name) ?? []) if (add(found, raw, null, facts)) source ??= `meta:${name}`;
  }
  if (source === null) return null;
  const links = [...found.values()];
  return stated(links, source, links.map(({ url }) => url).join(" "));
}

function add(found: Map<string, MediaLink>, raw: string | undefined, title: string | null, facts: PageFacts): boolean {
  const url = raw === undefined ? null : resolveEmbedded(raw, facts.baseUrl);
  if (url === null || found.has(url)) return false;
  found.set(url, { url, title: title === null ? null : collapse(decodeHTML(title)) || null });
  return true;
}
