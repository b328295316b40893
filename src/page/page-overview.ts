import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

/** The page as a whole, independent of the extracted article. */
export interface PageOverview {
  readonly title: string;
  readonly headings: readonly string[];
  /** All visible text, on one line. */
  readonly text: string;
  /** The content of `noscript`. */
  readonly withoutScripts: string;
  /** Whether the page declares itself an article, in JSON-LD or Open Graph. */
  readonly saysArticle: boolean;
  readonly elements: readonly Element[];
}

const ARTICLE_IN_JSON_LD =
  /"(?:(?:Opinion|Analysis|Background|Reportage|Review)?NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|TechArticle)"/;
const INVISIBLE = new Set(["script", "style", "template", "svg", "head", "title"]);

/** Shared by all detectors of a page. */
const overviews = new WeakMap<Document, PageOverview>();

/** Reads a page as parsed, before cleaning. The result is cached, so the page must not change afterwards. */
export function overviewOf(document: Document): PageOverview {
  const known = overviews.get(document);
  if (known !== undefined) return known;
  const overview = readOverview(document);
  overviews.set(document, overview);
  return overview;
}

function readOverview(document: Document): PageOverview {
  const elements: Element[] = [];
  const headings: string[] = [];
  const text: string[] = [];
  const withoutScripts: string[] = [];
  let title = "";
  let saysArticle = false;

  const visit = (parent: ParentNode, output: string[] | null): void => {
    for (const node of parent.children) {
      if (isText(node)) output?.push(node.data);
      if (!isTag(node)) continue;
      elements.push(node);
      output?.push(" ");
      if (node.name === "script") saysArticle ||= isArticleJsonLd(node);
      if (node.name === "meta") saysArticle ||= isArticleMeta(node);
      if (node.name === "title" && title === "") title = textOf(node);
      if (node.name === "h1" || node.name === "h2") headings.push(textOf(node));
      if (node.name === "noscript") visit(node, withoutScripts);
      else visit(node, INVISIBLE.has(node.name) ? null : output);
    }
  };
  visit(document, text);
  return { title, headings, text: line(text), withoutScripts: line(withoutScripts), saysArticle, elements };
}

/** Links of a notice alone: to its policy, its partners and its owner. */
const MAX_LINKS_ALONE = 6;

/** Whether the page has the links of a site, and not only those of a notice. */
export function hasNavigation({ elements }: PageOverview): boolean {
  return elements.filter(({ name, attribs }) => name === "a" && attribs.href !== undefined).length > MAX_LINKS_ALONE;
}

function isArticleJsonLd(script: Element): boolean {
  const [content] = script.children;
  if (!/ld\+json/i.test(script.attribs.type ?? "") || content === undefined || !isText(content)) return false;
  return content.data.includes('"@type"') && ARTICLE_IN_JSON_LD.test(content.data);
}

function isArticleMeta({ attribs }: Element): boolean {
  const property = (attribs.property ?? attribs.name ?? "").toLowerCase();
  return property === "article:published_time" || (property === "og:type" && /^article$/i.test(attribs.content ?? ""));
}

/** The text of an element, on one line. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const visit = (parent: ParentNode): void => {
    for (const node of parent.children) {
      if (isText(node)) parts.push(node.data);
      else if (isTag(node)) {
        parts.push(" ");
        visit(node);
      }
    }
  };
  visit(element);
  return line(parts);
}

function line(parts: readonly string[]): string {
  return parts.join("").replace(/\s+/g, " ").trim();
}
