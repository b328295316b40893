import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import type { FetchedPage, Metadata } from "../../article.ts";
import { linkShare } from "../../clean/link-share.ts";
import { textOf } from "../../dom/light-tree.ts";
import { leafBlocks, proseOf } from "../leaf-blocks.ts";

/** Fewer headings that lead elsewhere are the related articles of one. */
const MANY_TEASERS = 8;
/** In characters: Chinese says much in ten. */
const SHORTEST_HEADING = 6;
/** So many teasers on the page for each paragraph of its text. */
const FEW_BESIDE_THEM = 3;
/** So many headings that lead elsewhere for each paragraph, and the paragraphs are what stands between. */
const FEW_AMONG_THEM = 4;
const FEW_CARDS = 2;
/** What stands around the teasers: an advertisement, an invitation. */
const BESIDES = 2;
/** In characters without white space: a teaser's text is shorter. */
const LONG_PARAGRAPH = 120;
const LITTLE_PROSE = 1_000;
/** Enough evidence; one sign alone is never enough. */
const ENOUGH = 4;

const SAYS_ARTICLE =
  /"@type"\s*:\s*(?:\[\s*)?"(?:[A-Z]\w*Article|Article|BlogPosting|LiveBlogPosting|Report|Recipe|HowTo)"|og:type"?[^<>]{0,40}\barticle\b/;
const SAYS_LIST =
  /"@type"\s*:\s*(?:\[\s*)?"(?:CollectionPage|SearchResultsPage|ItemList|OfferCatalog|ProductGroup|Product)"/;
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+|home)?$/i;

interface Sign {
  readonly weight: number;
  readonly what: string;
}

/**
 * Sees the page that leads to articles and is none: a section, a search, a front page, products.
 * Several signs have to come together, and what says that it is an article needs many more.
 *
 * @param page pruned. @param article what was taken for the article.
 * @returns why, as a sentence; `null` where nothing speaks against an article.
 */
export function seeList(page: Document, article: Element, fetched: FetchedPage, metadata: Metadata): string | null {
  const signs = signsOf(page, article, fetched, metadata);
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  if (weight < ENOUGH) return null;
  return `The page is a list and no article: ${signs.map((sign) => sign.what).join(", ")}.`;
}

function signsOf(page: Document, article: Element, fetched: FetchedPage, metadata: Metadata): Sign[] {
  const paragraphs = leafBlocks(article).filter((leaf) => linkShare(leaf).characters >= LONG_PARAGRAPH).length;
  const teasers = countTeasers(page);
  const signs: Sign[] = [];
  if (teasers >= MANY_TEASERS && paragraphs * FEW_BESIDE_THEM <= teasers)
    signs.push({ weight: 2, what: `${teasers} headings lead to other pages and ${paragraphs} paragraphs stand there` });
  const within = countTeasers(article);
  if (within >= MANY_TEASERS && paragraphs * FEW_AMONG_THEM <= within)
    signs.push({ weight: 2, what: `its text is headings that lead to other pages, ${within} of them` });
  const cards = findCards(page);
  const prose = proseOf(article);
  if (isMadeOf(article, cards)) signs.push({ weight: 2, what: `${cards.length} teasers say more than the rest of it` });
  if (prose < LITTLE_PROSE) signs.push({ weight: 1, what: "there is little text" });
  if (metadata.datePublished === null && metadata.authors.length === 0)
    signs.push({ weight: 1, what: "it has neither date nor author" });
  if (FRONT_PAGE.test(URL.parse(fetched.finalUrl)?.pathname ?? ""))
    signs.push({ weight: 2, what: "its URL is that of a front page" });
  if (signs.length === 0) return signs;
  const saysArticle = SAYS_ARTICLE.test(fetched.html);
  if (saysArticle) return signs.filter((sign) => sign.what.includes("front page")).length > 0 ? signs : [];
  if (SAYS_LIST.test(fetched.html)) signs.push({ weight: 2, what: "it calls itself a list" });
  return signs;
}

/** Whether the text is that of the teasers in it, or less than that of those around it. */
function isMadeOf(article: Element, cards: readonly Element[]): boolean {
  const length = linkShare(article).characters;
  const text = squeeze(textOf(article));
  const within = cards.filter((card) => text.includes(squeeze(textOf(card))));
  if (within.length >= FEW_CARDS && charactersOf(within) * BESIDES >= length) return true;
  return cards.length > FEW_CARDS && charactersOf(cards) >= length;
}

function charactersOf(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => sum + linkShare(element).characters, 0);
}

/** Elements marked as articles with a heading that leads to another page: each the teaser of one. */
function findCards(parent: ParentNode): Element[] {
  const cards: Element[] = [];
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name === "article" && countTeasers(child) === 1) cards.push(child);
    else cards.push(...findCards(child));
  }
  return cards;
}

/** Headings that are links to other pages. */
function countTeasers(parent: ParentNode): number {
  let count = 0;
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (/^h[2-5]$/.test(child.name)) {
      const { characters, share } = linkShare(child);
      if (characters >= SHORTEST_HEADING && (share > 0.8 || isInLink(child))) count++;
    } else count += countTeasers(child);
  }
  return count;
}

function isInLink(element: Element): boolean {
  for (let at: ParentNode | null = element.parent; at !== null && isTag(at); at = at.parent)
    if (at.name === "a") return true;
  return false;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
