import { type Evidence, weigh } from "../../evidence.ts";
import { likeness } from "../facts/likeness.ts";
import { asArray, isNode } from "./json-ld.ts";
import type { JsonLdNode } from "./json-ld-node.ts";

/** The page's other statements about itself, to find its own article in its JSON-LD. */
export interface ThisPage {
  /** Absolute: where it was found, and its stated URLs. */
  readonly urls: readonly string[];
  readonly titles: readonly string[];
}

/** The articles in the order of their fit, without those of other pages. */
export function fitting(articles: readonly JsonLdNode[], page: ThisPage): readonly JsonLdNode[] {
  if (articles.length < 2) return articles;
  const paths = new Set(page.urls.flatMap((url) => pathOf(url) ?? []));
  const scored = articles
    .map((node) => ({ node, score: weigh(FIT, { node, page, paths }).score }))
    .sort((one, other) => other.score - one.score);
  const isAnyFitting = (scored[0]?.score ?? 0) > 0;
  const least = isAnyFitting ? 0 : LEAST;
  return scored.filter(({ score }) => score >= least).map(({ node }) => node);
}

/** Of several articles, one with another URL and another headline is of another page, even if none fits. */
const LEAST = -2;

interface Fit {
  readonly node: JsonLdNode;
  readonly page: ThisPage;
  /** Host and path of the page's URLs. */
  readonly paths: ReadonlySet<string>;
}

/** Two headlines have at least this likeness, however shortened. */
const MIN_LIKENESS = 0.5;

/** Of two articles in the JSON-LD of a page, almost never both have the page's URL or its headline. */
const FIT: readonly Evidence<Fit>[] = [
  { sign: "own-url", weight: 2, sentence: "It has the page's URL.", holds: (fit) => urlFits(fit) === true },
  { sign: "other-url", weight: -2, sentence: "It has another URL.", holds: (fit) => urlFits(fit) === false },
  {
    sign: "own-headline",
    weight: 2,
    sentence: "Its headline is similar to the page's title.",
    holds: (fit) => headlineFits(fit) === true,
  },
  {
    sign: "other-headline",
    weight: -1,
    sentence: "Its headline is different from the page's title.",
    holds: (fit) => headlineFits(fit) === false,
  },
];

function urlFits({ node, paths }: Fit): boolean | null {
  const own = [node.url, node["@id"], ...asArray(node.mainEntityOfPage)]
    .map((value) => (isNode(value) ? (value["@id"] ?? value.url) : value))
    .flatMap((url) => (typeof url === "string" ? (pathOf(url) ?? []) : []));
  return own.length === 0 ? null : own.some((path) => paths.has(path));
}

function headlineFits({ node, page }: Fit): boolean | null {
  if (typeof node.headline !== "string" || page.titles.length === 0) return null;
  const { headline } = node;
  return page.titles.some((title) => likeness(headline, title) >= MIN_LIKENESS);
}

function pathOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : parsed.host.replace(/^www\./, "") + parsed.pathname.replace(/\/$/, "");
}
