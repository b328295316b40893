import { decodeHTML } from "entities";
import type { Publisher } from "../stated-metadata.ts";
import { resolveEmbedded, resolveUrl } from "../url/resolve-url.ts";
import { stringsOf } from "./facts/candidates.ts";
import { itemPart } from "./facts/item-part.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Stated, stated } from "./field.ts";
import { asArray, isNode, resolveIn, typesOf } from "./json-ld/json-ld.ts";
import type { JsonLdNode } from "./json-ld/json-ld-node.ts";
import { cuts } from "./title/title-without-site.ts";

const NAME_METAS = [
  "og:site_name",
  "application-name",
  "dc.publisher",
  "dcterms.publisher",
  "citation_publisher",
  "publisher",
  "apple-mobile-web-app-title",
  "twitter:site",
];

/** The publisher: its name as used by the site, and the additions of JSON-LD. */
export function readPublisher(facts: PageFacts): Stated<Publisher> | null {
  const node = publisherNode(facts);
  const name = siteName(facts) ?? nodeName(node) ?? webSiteName(facts) ?? nameInTitle(facts);
  if (name === null && node === null) return publisherItem(facts);
  const url = node === null ? null : resolved(stringsOf(node.url)[0], facts);
  const logo = node === null ? null : logoOf(node, facts);
  return stated(
    { name: name?.value ?? null, url, logo },
    name?.provenance.source ?? "json-ld:publisher",
    name?.provenance.raw ?? "",
  );
}

function siteName(facts: PageFacts): Stated<string> | null {
  for (const meta of NAME_METAS) {
    for (const raw of facts.metas.get(meta) ?? []) {
      const name = collapse(decodeHTML(raw));
      if (name !== "" && !/^(?:https?:|@|www\.)/.test(name)) return stated(name, `meta:${meta}`, raw);
    }
  }
  return null;
}

function nodeName(node: JsonLdNode | null): Stated<string> | null {
  const raw = node?.name;
  return typeof raw === "string" && raw.trim() !== ""
    ? stated(collapse(decodeHTML(raw)), "json-ld:publisher", raw)
    : null;
}

function webSiteName({ jsonLd }: PageFacts): Stated<string> | null {
  for (const node of jsonLd) {
    const [raw] = typesOf(node).includes("WebSite") ? stringsOf(node.name) : [];
    if (raw !== undefined) return stated(collapse(decodeHTML(raw)), "json-ld:WebSite", raw);
  }
  return null;
}

/** The part of the document title that matches the host: "Bridge opens | Harbour Post" on harbour-post.test. */
function nameInTitle({ title, isSiteName }: PageFacts): Stated<string> | null {
  for (const { before, after } of cuts(title ?? "")) {
    for (const side of [after, before]) if (isSiteName(side)) return stated(side, "element:title", title ?? "");
  }
  return null;
}

function publisherNode(facts: PageFacts): JsonLdNode | null {
  for (const article of facts.articles) {
    for (const value of asArray(article.publisher)) {
      if (isNode(value)) return resolveIn(facts.jsonLd, value);
    }
  }
  return null;
}

function publisherItem(facts: PageFacts): Stated<Publisher> | null {
  for (const { element, isApart } of facts.properties.get("publisher") ?? []) {
    const raw = itemPart(element, "name");
    if (isApart || raw === null) continue;
    const url = resolved(itemPart(element, "url") ?? undefined, facts);
    const image = itemPart(element, "logo");
    const logo = image === null ? null : resolveEmbedded(image, facts.baseUrl);
    return stated({ name: collapse(raw), url, logo }, "property:publisher", raw);
  }
  return null;
}

function logoOf(node: JsonLdNode, facts: PageFacts): string | null {
  const [logo] = asArray(node.logo);
  const image = isNode(logo) ? resolveIn(facts.jsonLd, logo) : logo;
  const raw = isNode(image) ? (image.url ?? image.contentUrl ?? image["@id"]) : image;
  return typeof raw === "string" ? resolveEmbedded(raw, facts.baseUrl) : null;
}

function resolved(url: string | undefined, facts: PageFacts): string | null {
  return url === undefined ? null : resolveUrl(url, facts.baseUrl);
}
