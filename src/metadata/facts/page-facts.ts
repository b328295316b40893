import type { Document, Element } from "domhandler";
import type { FetchedPage } from "../../fetched-page.ts";
import { resolveBase } from "../../url/resolve-url.ts";
import { articleNodes } from "../json-ld/article-nodes.ts";
import { parseJsonLd } from "../json-ld/json-ld.ts";
import type { JsonLdNode } from "../json-ld/json-ld-node.ts";
import { longestPart } from "../title/title-without-site.ts";
import { collectFacts, type Link } from "./collect-facts.ts";
import type { Placed } from "./placed.ts";
import { siteNameTest } from "./site-names.ts";

/** The input of all fields, collected in one walk of the light tree, in document order. */
export interface PageFacts {
  readonly page: FetchedPage;
  /** The base URL of relative links. */
  readonly baseUrl: string;
  /** Contents of `<meta>` by name, property, itemprop or http-equiv, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Link[];
  /** Text of `<title>`. */
  readonly title: string | null;
  /** Attributes of `<html>` and of `<body>`. */
  readonly html: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly jsonLd: readonly JsonLdNode[];
  /** The JSON-LD nodes that describe this article, the likeliest first. */
  readonly articles: readonly JsonLdNode[];
  /** Whether a text is a name of the site. */
  readonly isSiteName: (text: string) => boolean;
  /** The heading that is the article's headline, by likeness to the document title; `null` if there is none. */
  readonly heading: Element | null;
  /** Headings of the first and second level. */
  readonly headings: readonly Placed[];
  /** Substitutes for headings on pages older than style sheets: `<font size="5">`. */
  readonly bigPrint: readonly Placed[];
  /** Third-level headings, and elements with a class or id for headlines. */
  readonly headlines: readonly Placed[];
  /** Elements with a part of the document title as their own text. */
  readonly titleLines: readonly Placed[];
  /** The first element with a paragraph's worth of its own text. */
  readonly prose: Placed | null;
  /** `<time>`, and elements with a moment in an attribute. */
  readonly times: readonly Placed[];
  /** Microdata and RDFa elements, by the last part of each property: `author`, `datePublished`. */
  readonly properties: ReadonlyMap<string, readonly Placed[]>;
  /** Elements with a class, id or rel for authors. */
  readonly bylines: readonly Placed[];
  /** Elements with a class or id for dates. */
  readonly datelines: readonly Placed[];
  /** Elements whose text starts like a byline: "By", "Von", "Autor:". */
  readonly labelled: readonly Placed[];
  /** Elements near a heading with a short own text that could contain a name. */
  readonly shortTexts: readonly Placed[];
  /** Links to author pages. */
  readonly authorLinks: readonly Placed[];
  /**
   * Links with `rel=tag`, which name subjects, or sections with `category` as well:
   * https://microformats.org/wiki/rel-tag
   */
  readonly tags: readonly Placed[];
  /** Links to terms of use: `rel=license`, and Creative Commons licences. */
  readonly licenses: readonly Placed[];
  /** Links with `rel=terms-of-service`. */
  readonly terms: readonly Placed[];
  /** Elements with a year in a short own text. */
  readonly dated: readonly Placed[];
  readonly images: readonly Placed[];
}

/** @param hasItems whether the page may have microdata or RDFa. */
export function readPageFacts(document: Document, page: FetchedPage, hasItems = true): PageFacts {
  const { base, blocks, ...found } = collectFacts(document, hasItems);
  const baseUrl = resolveBase(base, page.finalUrl);
  const jsonLd = parseJsonLd(blocks);
  const titles = [...(found.metas.get("og:title") ?? []), ...(found.title === null ? [] : [longestPart(found.title)])];
  const articles = articleNodes(jsonLd, { urls: ownUrls(found, page), titles });
  const isSiteName = siteNameTest({ url: page.finalUrl, metas: found.metas, jsonLd, articles });
  return { page, baseUrl, jsonLd, articles, isSiteName, ...found };
}

/** The URL where the page was found, and those it states as its own. */
function ownUrls({ metas, links }: Pick<PageFacts, "metas" | "links">, page: FetchedPage): string[] {
  const canonical = links.filter(({ rel }) => rel === "canonical").map(({ href }) => href);
  return [page.requestedUrl, page.finalUrl, ...(metas.get("og:url") ?? []), ...canonical];
}
