import { decodeHTML } from "entities";
import type { Breadcrumb } from "../article.ts";
import { jsonLdStrings, metas, properties, texts } from "./candidates.ts";
import { type Candidate, type Stated, stated } from "./field.ts";
import { asArray, isNode, type JsonLdNode, typesOf } from "./json-ld.ts";
import { wordKey } from "./likeness.ts";
import { collapse } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";

const MOST = 50;
const LONGEST = 80;

/** The sections under which the page files its article. */
export function readSections(facts: PageFacts): Stated<readonly string[]> | null {
  return list(
    [
      () => jsonLdStrings(facts.articles, "articleSection"),
      () =>
        metas(
          facts,
          "article:section",
          "parsely-section",
          "og:section",
          "cxenseparse:category",
          "section",
          "dc.subject.section",
        ),
      () => properties(facts, "articleSection"),
      () => tagLinks(facts, true),
    ],
    /\s*[;|>›»]\s*/,
  );
}

/** Its keywords and tags, without doubles. */
export function readKeywords(facts: PageFacts): Stated<readonly string[]> | null {
  return list(
    [
      () => jsonLdStrings(facts.articles, "keywords"),
      () => metas(facts, "article:tag", "og:article:tag"),
      () =>
        metas(facts, "news_keywords", "parsely-tags", "sailthru.tags", "keywords", "citation_keywords", "dc.subject"),
      () => properties(facts, "keywords"),
      () => tagLinks(facts, false),
    ],
    /\s*[,;|]\s*/,
  );
}

/** A blog writes the same relation for its categories, with a word before it. */
function tagLinks({ tags }: PageFacts, areCategories: boolean): Iterable<Candidate> {
  const links = tags.filter(({ element }) => /\bcategory\b/i.test(element.attribs.rel ?? "") === areCategories);
  return texts("link:tag", links);
}

function list(sources: readonly (() => Iterable<Candidate>)[], between: RegExp): Stated<readonly string[]> | null {
  for (const source of sources) {
    const found = new Map<string, string>();
    let first: Candidate | null = null;
    for (const candidate of source()) {
      first ??= candidate;
      for (const part of decodeHTML(candidate.raw).split(between)) {
        const term = collapse(part);
        const key = wordKey(term);
        if (key !== "" && term.length <= LONGEST && !found.has(key) && found.size < MOST) found.set(key, term);
      }
    }
    if (first !== null && found.size > 0) return stated([...found.values()], first.source, first.raw);
  }
  return null;
}

/** The way from the home page to the article, as JSON-LD states it. */
export function readBreadcrumbs(facts: PageFacts): Stated<readonly Breadcrumb[]> | null {
  const trail = facts.jsonLd.find((node) => typesOf(node).includes("BreadcrumbList"));
  if (trail === undefined) return null;
  const crumbs: Breadcrumb[] = [];
  for (const item of asArray(trail.itemListElement)
    .filter(isNode)
    .sort((one, other) => Number(one.position) - Number(other.position))) {
    const crumb = crumbOf(item, facts);
    if (crumb !== null) crumbs.push(crumb);
  }
  return crumbs.length === 0
    ? null
    : stated(crumbs, "json-ld:BreadcrumbList", crumbs.map(({ name }) => name).join(" > "));
}

function crumbOf(item: JsonLdNode, facts: PageFacts): Breadcrumb | null {
  const target = isNode(item.item) ? item.item : null;
  const name = item.name ?? target?.name;
  if (typeof name !== "string" || name.trim() === "") return null;
  const raw = target === null ? item.item : (target["@id"] ?? target.url);
  const url = typeof raw === "string" ? URL.parse(raw, facts.baseUrl) : null;
  return { name: collapse(decodeHTML(name)), url: url !== null && /^https?:$/.test(url.protocol) ? url.href : null };
}
