import type { ArticleType } from "../../stated-metadata.ts";
import { fitting, type ThisPage } from "./article-fit.ts";
import { isNode, typesOf } from "./json-ld.ts";
import type { JsonLdNode } from "./json-ld-node.ts";

/** schema.org types of articles, and our name for each. */
const ARTICLE_TYPES: Readonly<Record<string, ArticleType>> = {
  NewsArticle: "NewsArticle",
  Article: "Article",
  BlogPosting: "BlogPosting",
  LiveBlogPosting: "LiveBlogPosting",
  OpinionNewsArticle: "OpinionNewsArticle",
  AnalysisNewsArticle: "AnalysisNewsArticle",
  ReportageNewsArticle: "ReportageNewsArticle",
  BackgroundNewsArticle: "NewsArticle",
  AskPublicNewsArticle: "NewsArticle",
  ReviewNewsArticle: "ReviewNewsArticle",
  Review: "Article",
  CriticReview: "ReviewNewsArticle",
  ScholarlyArticle: "ScholarlyArticle",
  MedicalScholarlyArticle: "ScholarlyArticle",
  TechArticle: "TechArticle",
  APIReference: "TechArticle",
  Report: "Report",
  AdvertiserContentArticle: "AdvertiserContentArticle",
  SatiricalArticle: "Article",
  SocialMediaPosting: "BlogPosting",
  DiscussionForumPosting: "BlogPosting",
  Recipe: "Article",
  HowTo: "Article",
  Blog: "BlogPosting",
};

/** The type of an article node, the most specific of several; `null` if it is not an article. */
export function articleTypeOf(node: JsonLdNode): ArticleType | null {
  let broad: ArticleType | null = null;
  for (const type of typesOf(node)) {
    const known = Object.hasOwn(ARTICLE_TYPES, type) ? (ARTICLE_TYPES[type] ?? null) : null;
    if (known !== null && known !== "Article") return known;
    broad ??= known;
  }
  return broad;
}

const PAGES = new Set(["WebPage", "ItemPage", "AboutPage", "FAQPage", "MedicalWebPage"]);

/** Responses by others, or entries of a live blog. */
const ANSWERS = ["review", "reviews", "comment", "comments", "liveBlogUpdate", "suggestedAnswer", "acceptedAnswer"];

/**
 * The nodes that describe this page's article, the likeliest first. Excludes other articles: those in lists and, if one
 * has the page's URL or headline, those with another.
 */
export function articleNodes(nodes: readonly JsonLdNode[], page: ThisPage): readonly JsonLdNode[] {
  const others = new Set<unknown>();
  for (const node of nodes) {
    for (const key of ANSWERS) collectNodes(node[key], others);
    if (!typesOf(node).some((type) => type === "ItemList" || type === "CollectionPage")) continue;
    for (const part of Object.values(node)) collectNodes(part, others);
  }
  const all = nodes.filter((node) => articleTypeOf(node) !== null && !others.has(node));
  const articles = fitting(
    all.filter((node) => node.headline !== undefined),
    page,
  );
  const bare = all.filter((node) => node.headline === undefined);
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGES.has(type)) && !others.has(node));
  return [...articles, ...bare, ...pages];
}

function collectNodes(value: unknown, found: Set<unknown>): void {
  if (Array.isArray(value)) for (const item of value) collectNodes(item, found);
  if (!isNode(value)) return;
  found.add(value);
  for (const inner of Object.values(value)) collectNodes(inner, found);
}
