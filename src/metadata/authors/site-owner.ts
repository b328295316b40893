import { getDomainWithoutSuffix } from "tldts";
import { lettersOf, wordsOf } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { asArray, typesOf } from "../json-ld/json-ld.ts";
import { cuts } from "../title/title-without-site.ts";
import type { AuthorGroup } from "./author-group.ts";
import { type ReadName, readName } from "./author-name.ts";
import { isGivenName } from "./given-names.ts";

/** Longer texts are no names of sites. In UTF-16 units. */
const LONGEST_NAME = 80;
/** More words are no name of a person. */
const MOST_WORDS = 4;

/**
 * The person whose name is the site's domain: adaobi.test, on which the page says "Ada Obi". Such a site is written by
 * that person where the page names nobody else.
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

/** "© 2026 Ada Obi. All rights reserved": what comes before the name. */
const COPYRIGHT = /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d[\s,–-]*)*(?:(?:by|von|par|por)\s+)?/iu;

/** Who holds the rights, of lines that say so with a year. */
function rightsHolders({ dated }: PageFacts): string[] {
  return dated.flatMap(({ element }) => {
    const line = shortLineOf(element, LONGEST_NAME).replace(/[.,|•·]/g, "");
    const lead = COPYRIGHT.exec(line)?.[0];
    return lead === undefined ? [] : line.slice(lead.length, lead.length + LONGEST_NAME);
  });
}

function siteNames(facts: PageFacts): string[] {
  const { metas, title, jsonLd, links, headings } = facts;
  const nodes = jsonLd.filter((node) => typesOf(node).some((type) => /^(?:WebSite|Organization|Person)$/.test(type)));
  return [
    ...(metas.get("og:site_name") ?? []),
    ...nodes.flatMap(({ name }) => asArray(name).filter((one) => typeof one === "string")),
    ...links.filter(({ rel }) => rel === "alternate").map(({ attribs }) => attribs.title ?? ""),
    ...cuts(title ?? "").map(({ after }) => after),
    ...headings.map(({ element }) => shortLineOf(element, LONGEST_NAME)),
    ...rightsHolders(facts),
  ].filter((name) => name !== "" && name.length <= LONGEST_NAME);
}

/** The words at the beginning of a text that make the domain, where they are a person's name: "Ada Obi Yoga" is Ada Obi's. */
function ownerIn(text: string, domain: string): ReadName | null {
  const words = text.split(/\s+/).map((word) => word.replace(/['’]s$/, ""));
  for (let count = 2; count <= Math.min(MOST_WORDS, words.length); count++) {
    const name = words.slice(0, count).join(" ");
    if (lettersOf(name) !== domain || !isGivenName(wordsOf(name)[0] ?? "")) continue;
    const read = readName(name);
    return read?.kind === "person" ? read : null;
  }
  return null;
}
