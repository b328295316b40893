import type { Document, Element } from "domhandler";
import type { FetchedPage } from "../../article.ts";
import { resolveBase } from "../../url/resolve-url.ts";
import { articleNodes } from "../json-ld/article-nodes.ts";
import { parseJsonLd } from "../json-ld/json-ld.ts";
import type { JsonLdNode } from "../json-ld/json-ld-node.ts";
import { longestPart } from "../title/title-without-site.ts";
import { collectFacts, type Link } from "./collect-facts.ts";
import type { Placed } from "./placed.ts";
import { siteNameTest } from "./site-names.ts";

/** All that the fields read, collected in one walk of the light tree, in document order. */
export interface PageFacts {
  readonly page: FetchedPage;
  /** What relative links resolve against. */
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
  /** The nodes of JSON-LD that describe this article, the likeliest first. */
  readonly articles: readonly JsonLdNode[];
  /** Whether a text is a name of the site. */
  readonly isSiteName: (text: string) => boolean;
  /** The heading that is the article's headline, as its likeness to the document's title tells; `null` where there is none. */
  readonly heading: Element | null;
  /** Headings of the first and second level. */
  readonly headings: readonly Placed[];
  /** What stands for headings on pages older than style sheets: `<font size="5">`. */
  readonly bigPrint: readonly Placed[];
  /** Headings of the third level, and elements whose class or id tells that a headline stands there. */
  readonly headlines: readonly Placed[];
  /** Elements with a part of the document's title as a text of their own. */
  readonly titleLines: readonly Placed[];
  /** The first element with a paragraph's worth of text of its own. */
  readonly prose: Placed | null;
  /** `<time>`, and what states a moment in an attribute of its own. */
  readonly times: readonly Placed[];
  /** Elements of microdata and RDFa, by the last part of each of their properties: `author`, `datePublished`. */
  readonly properties: ReadonlyMap<string, readonly Placed[]>;
  /** Elements whose class, id or rel tells that an author stands there. */
  readonly bylines: readonly Placed[];
  /** Elements whose class or id tells that a date stands there. */
  readonly datelines: readonly Placed[];
  /** Elements whose text begins as a byline does: "By", "Von", "Autor:". */
  readonly labelled: readonly Placed[];
  /** Elements around a heading with a short text of their own that could hold a name. */
  readonly shortTexts: readonly Placed[];
  /** Links to pages about authors. */
  readonly authorLinks: readonly Placed[];
  /** Links with `rel=tag`, which name subjects, and with `category` beside it, sections: https://microformats.org/wiki/rel-tag */
  readonly tags: readonly Placed[];
  /** Links to the terms of use: `rel=license`, and to a licence of Creative Commons. */
  readonly licenses: readonly Placed[];
  /** Elements with a year in a short text of their own. */
  readonly dated: readonly Placed[];
  readonly images: readonly Placed[];
}

export function readPageFacts(document: Document, page: FetchedPage): PageFacts {
  const { base, blocks, ...found } = collectFacts(document, page.html);
  const baseUrl = resolveBase(base, page.finalUrl);
  const jsonLd = parseJsonLd(blocks);
  const titles = [...(found.metas.get("og:title") ?? []), ...(found.title === null ? [] : [longestPart(found.title)])];
  const articles = articleNodes(jsonLd, { urls: ownUrls(found, page), titles });
  const isSiteName = siteNameTest({ url: page.finalUrl, metas: found.metas, jsonLd, articles });
  return { page, baseUrl, jsonLd, articles, isSiteName, ...found };
}

/** Where the page was found, and where it says it stands. */
function ownUrls({ metas, links }: Pick<PageFacts, "metas" | "links">, page: FetchedPage): string[] {
  const canonical = links.filter(({ rel }) => rel === "canonical").map(({ href }) => href);
  return [page.requestedUrl, page.finalUrl, ...(metas.get("og:url") ?? []), ...canonical];
}
