import type { ArticleType } from "../stated-metadata.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Stated, stated } from "./field.ts";
import { articleTypeOf } from "./json-ld/article-nodes.ts";
import { typesOf } from "./json-ld/json-ld.ts";

/** Open Graph types that mean an article. */
const NEWS_OF_OPEN_GRAPH = /^(?:article|newsarticle)$/i;

/**
 * The type of article that the page states: a live blog before anything else, then the most specific type in JSON-LD,
 * microdata and Open Graph.
 */
export function readType(facts: PageFacts): Stated<ArticleType> {
  const live = facts.jsonLd.find((node) => typesOf(node).includes("LiveBlogPosting"));
  if (live !== undefined) return stated("LiveBlogPosting", "json-ld:@type", "LiveBlogPosting");
  let broad: Stated<ArticleType> | null = null;
  for (const node of facts.articles) {
    const type = articleTypeOf(node);
    if (type === null) continue;
    if (type !== "Article") return stated(type, "json-ld:@type", typesOf(node).join(" "));
    broad ??= stated(type, "json-ld:@type", typesOf(node).join(" "));
  }
  if (broad !== null) return broad;
  for (const { itemType } of [...facts.headings, ...(facts.properties.get("articleBody") ?? [])]) {
    const type = itemType === null ? null : articleTypeOf({ "@type": itemType });
    if (type !== null) return stated(type, "property:itemtype", itemType ?? "");
  }
  const [shared = ""] = facts.metas.get("og:type") ?? [];
  return stated("Article", NEWS_OF_OPEN_GRAPH.test(shared) ? "meta:og:type" : "default", shared);
}
