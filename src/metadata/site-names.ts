import { getDomainWithoutSuffix } from "tldts";
import { asArray, isNode, typesOf } from "./json-ld.ts";
import { wordKey, wordsOf } from "./likeness.ts";
import type { PageFacts } from "./page-facts.ts";

const SITE_METAS = [
  "og:site_name",
  "application-name",
  "apple-mobile-web-app-title",
  "dc.publisher",
  "article:publisher_name",
];

/** The names under which the page knows its site, as written, without doubles. */
export function siteNames(facts: PageFacts): readonly string[] {
  const names = SITE_METAS.flatMap((name) => facts.metas.get(name) ?? []);
  for (const node of facts.articles) for (const publisher of asArray(node.publisher)) pushName(publisher, names);
  for (const node of facts.jsonLd) {
    if (typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization|Organization)$/.test(type)))
      pushName(node, names);
  }
  return [...new Set(names)];
}

function pushName(value: unknown, names: string[]): void {
  if (isNode(value) && typeof value.name === "string" && value.name.trim() !== "") names.push(value.name.trim());
}

/** Words that a site adds to its name and to nothing else. */
const GENERIC = new Set(
  "the der die das le la el il news online blog magazine magazin website www com app tv inc gmbh ag ltd llc".split(" "),
);

/**
 * Whether a text is a name of the site: one that the page states, or the name in its domain ("Daily Courier",
 * "dailycourier.com" and "The Daily Courier" for dailycourier.com).
 */
export function isSiteName(text: string, facts: PageFacts, names: readonly string[]): boolean {
  const key = wordKey(text);
  if (key === "") return false;
  if (names.some((name) => wordKey(name) === key)) return true;
  const domain = getDomainWithoutSuffix(facts.page.finalUrl);
  if (!domain) return false;
  const label = domain.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const joined = wordsOf(text.replace(/(?:\.\p{L}{2,6}){1,2}$/u, ""))
    .filter((word) => !GENERIC.has(word))
    .join("");
  return joined !== "" && (joined === label || joined === label.replace(/^the/, ""));
}
