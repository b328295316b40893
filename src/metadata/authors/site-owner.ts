import { getDomainWithoutSuffix } from "tldts";
import { lettersOf, wordsOf } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { rightsHolders } from "../facts/rights-holders.ts";
import { asArray, typesOf } from "../json-ld/json-ld.ts";
import { cuts } from "../title/title-without-site.ts";
import type { AuthorGroup } from "./author-group.ts";
import { type ReadName, readName } from "./author-name.ts";
import { isGivenName } from "./given-names.ts";

/** Longer texts are not site names. */
const MAX_NAME_CHARS = 80;
/** More words are not a person's name. */
const MAX_NAME_WORDS = 4;

/**
 * The person whose name is the site's domain: adaobi.test, with "Ada Obi" on the page. Such a person is the author of
 * pages that name nobody else.
 */
export function* siteOwner(facts: PageFacts): Iterable<AuthorGroup> {
  const domain = getDomainWithoutSuffix(facts.page.finalUrl, { allowPrivateDomains: true })
    ?.replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  if (!domain) return;
  for (const raw of siteNames(facts)) {
    const name = ownerIn(raw, domain);
    if (name === null) continue;
    yield { kind: "site-owner", source: "url:host", raw, authors: [{ ...name, url: null }] };
    return;
  }
}

function siteNames(facts: PageFacts): string[] {
  const { metas, title, jsonLd, links, headings } = facts;
  const nodes = jsonLd.filter((node) => typesOf(node).some((type) => /^(?:WebSite|Organization|Person)$/.test(type)));
  return [
    ...(metas.get("og:site_name") ?? []),
    ...nodes.flatMap(({ name }) => asArray(name).filter((one) => typeof one === "string")),
    ...links.filter(({ rel }) => rel === "alternate").map(({ attribs }) => attribs.title ?? ""),
    ...cuts(title ?? "").map(({ after }) => after),
    ...headings.map(({ element }) => shortLineOf(element, MAX_NAME_CHARS)),
    ...rightsHolders(facts),
  ].filter((name) => name !== "" && name.length <= MAX_NAME_CHARS);
}

/** A shorter part of a name in a domain is a coincidence. */
const MIN_PART_CHARS = 4;

/**
 * The first words of a text that make up the domain, if they are a person's name: "Ada Obi Yoga" belongs to Ada Obi. A
 * text that is only such a name may also have one of its parts as the domain: "Carla Obion" of obion.test.
 */
function ownerIn(text: string, domain: string): ReadName | null {
  const words = text.split(/\s+/).map((word) => word.replace(/['’]s$/, ""));
  for (let count = 2; count <= Math.min(MAX_NAME_WORDS, words.length); count++) {
    const name = words.slice(0, count).join(" ");
    if (!isGivenName(wordsOf(name)[0] ?? "")) continue;
    const isPart = count === words.length && domain.length >= MIN_PART_CHARS && wordsOf(name).includes(domain);
    if (lettersOf(name) !== domain && !isPart) continue;
    const read = readName(name);
    return read?.kind === "person" ? read : null;
  }
  return null;
}
