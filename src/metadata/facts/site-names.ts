import { getDomainWithoutSuffix } from "tldts";
import { asArray, isNode, typesOf } from "../json-ld/json-ld.ts";
import type { JsonLdNode } from "../json-ld/json-ld-node.ts";
import { wordKey, wordsOf } from "./likeness.ts";

const SITE_METAS = [
  "og:site_name",
  "application-name",
  "apple-mobile-web-app-title",
  "dc.publisher",
  "article:publisher_name",
];

/** The page's statements about its site. */
interface SiteFacts {
  readonly url: string;
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly JsonLdNode[];
  readonly articles: readonly JsonLdNode[];
}

/** Words that a site adds to its name. */
const GENERIC = new Set(
  "the der die das le la el il news online blog magazine magazin website www com app tv inc gmbh ag ltd llc".split(" "),
);

/**
 * Returns a predicate for names of the site: stated by the page, or in its domain ("Daily Courier", "dailycourier.com"
 * and "The Daily Courier" for dailycourier.com).
 */
export function siteNameTest(site: SiteFacts): (text: string) => boolean {
  const keys = new Set(statedNames(site).map(wordKey));
  const label = getDomainWithoutSuffix(site.url)
    ?.replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  return (text) => {
    const key = wordKey(text);
    if (key === "" || keys.has(key)) return key !== "";
    if (!label) return false;
    const words = wordsOf(text.replace(/\bon-line\b/i, "online").replace(/(?:\.\p{L}{2,6}){1,2}$/u, ""));
    const joined = words.filter((word) => !GENERIC.has(word)).join("");
    return joined !== "" && (joined === label || joined === label.replace(/^the/, ""));
  };
}

function statedNames({ metas, articles, jsonLd }: SiteFacts): string[] {
  const names = SITE_METAS.flatMap((name) => metas.get(name) ?? []);
  for (const node of articles) for (const publisher of asArray(node.publisher)) pushName(publisher, names);
  // An organisation that signs an article is not necessarily the site.
  const authors = new Set<unknown>(
    articles.flatMap(({ author, creator }) => [...asArray(author), ...asArray(creator)]),
  );
  for (const node of jsonLd) {
    if (
      !authors.has(node) &&
      typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization|Organization)$/.test(type))
    )
      pushName(node, names);
  }
  return names;
}

function pushName(value: unknown, names: string[]): void {
  if (isNode(value) && typeof value.name === "string" && value.name.trim() !== "") names.push(value.name.trim());
}
