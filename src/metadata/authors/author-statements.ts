import { resolveUrl } from "../../url/resolve-url.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { asArray, isNode, resolveIn, typesOf } from "../json-ld/json-ld.ts";
import { personNames } from "../json-ld/person-names.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { type ReadName, readName } from "./author-name.ts";
import { isLabel, readNames } from "./author-names.ts";
import { AGENCY, ORGANISATION } from "./author-words.ts";

/**
 * Names specific to an article come before those that a template may write on every page. Dots, colons and underscores
 * between the words of a name are equivalent.
 */
const METAS =
  "article-author og-article-author og-author parsely-author sailthru-author cxenseparse-author citation-author citation-authors author authors author-name mediator-author rbauthors article-author-name articleauthor byl byline by bt-author shareaholic-article-author-name vr-author dc-creator dcterms-creator dc-terms-creator dcterm-creator dc-creator-name dc-contributor-author creator".split(
    " ",
  );

/** Authors in the page's machine-readable data: JSON-LD and `<meta>`. */
export function* authorStatements(facts: PageFacts): Iterable<AuthorGroup> {
  yield* jsonLdGroups(facts);
  const metas = new Map<string, { name: string; contents: readonly string[] }[]>();
  for (const [name, contents] of facts.metas) {
    if (!/auth|byl|creat/.test(name) && name !== "by") continue;
    const key = name.replace(/[.:_]+/g, "-");
    metas.set(key, [...(metas.get(key) ?? []), { name, contents }]);
  }
  for (const key of METAS) for (const { name, contents } of metas.get(key) ?? []) yield* metaGroup(name, contents);
}

/**
 * The labelled values of link previews: `twitter:label1` "Written by", `twitter:data1` "Ada Obi". This is the account
 * that published the page; a byline with another name is right.
 */
export function* authorCards({ metas }: PageFacts): Iterable<AuthorGroup> {
  for (const place of ["1", "2"]) {
    const [label = ""] = metas.get(`twitter:label${place}`) ?? [];
    if (isLabel(label)) yield* metaGroup(`twitter:data${place}`, metas.get(`twitter:data${place}`) ?? []);
  }
}

/** The author of a site published under a person's name: blog plugins declare the publisher as a person. */
export function* personalSite(facts: PageFacts): Iterable<AuthorGroup> {
  for (const node of facts.jsonLd) {
    if (!isNode(node.publisher)) continue;
    const publisher = resolveIn(facts.jsonLd, node.publisher);
    if (!typesOf(publisher).includes("Person")) continue;
    const [raw = ""] = personNames(publisher);
    const authors = readNames(raw).filter(({ kind }) => kind === "person");
    if (authors.length !== 1) continue;
    yield {
      kind: "personal-site",
      source: "json-ld:publisher",
      raw,
      authors: authors.map((author) => ({ ...author, url: null })),
    };
  }
}

function* jsonLdGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const node of facts.articles) {
    for (const key of ["author", "creator"]) {
      const authors: FoundAuthor[] = [];
      const raws: string[] = [];
      for (const value of asArray(node[key])) {
        const author = authorNode(value, facts);
        const isOrganization = isNode(author) && typesOf(author).some((type) => type.endsWith("Organization"));
        for (const name of personNames(author)) {
          raws.push(name);
          for (const read of isOrganization ? readOrganisation(name) : readNames(name)) {
            const url = isNode(author) && typeof author.url === "string" ? resolveUrl(author.url, facts.baseUrl) : null;
            authors.push({ ...read, kind: isOrganization ? "organization" : read.kind, url });
          }
        }
      }
      if (authors.length > 0) yield { kind: "json-ld", source: `json-ld:${key}`, raw: raws.join("; "), authors };
    }
  }
}

/** An organisation may have a conjunction in its name, or the type may be wrong and these are persons. */
function readOrganisation(name: string): readonly ReadName[] {
  const names = readNames(name);
  const whole = names.every(({ kind }) => kind === "person") ? null : readName(name);
  return whole === null ? names : [whole];
}

/** An author is a node, a reference to one, the `@id` of one, or a name. */
function authorNode(value: unknown, facts: PageFacts): unknown {
  if (isNode(value)) return resolveIn(facts.jsonLd, value);
  return facts.jsonLd.find((node) => node["@id"] === value && node.name !== undefined) ?? value;
}

function* metaGroup(name: string, contents: readonly string[]): Iterable<AuthorGroup> {
  // A name with a URL is that of the site's maker: "Ada Obi - https://ada.test".
  const stated = contents.filter((content) => !/https?:|\bwww\./i.test(content));
  const authors = stated.flatMap((content) => content.split(";").flatMap((part) => readNames(turned(part, name))));
  if (authors.length > 0)
    yield {
      kind: "meta",
      source: `meta:${name}`,
      raw: stated.join("; "),
      authors: authors.map((author) => ({ ...author, url: null })),
    };
}

/** One family name, then given names, some of them initials. */
const FAMILY_FIRST =
  /^\s*((?:(?:van|von|de|den|der|di|da|dos|la|le|el|al)\s)*\p{Lu}[\p{L}'’-]+),\s*(\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\.?)*(?:\s(?:van|von|de|den|der|di|da|dos))*)\s*$/u;

/** Libraries write "Obi, Ada" for Ada Obi, also with several words. */
function turned(content: string, name: string): string {
  const match = (name.startsWith("citation_") ? /^([^,;]+),\s*([^,;]+)$/ : FAMILY_FIRST).exec(content);
  const [, family = "", given = ""] = match ?? [];
  return match === null || NO_FAMILY.test(content) ? content : `${given.trim()} ${family.trim()}`;
}

/** Both sides of a comma may be desks, agencies and their places: "Redaktion, Berlin". */
const NO_FAMILY = new RegExp(
  `${ORGANISATION.source}|(?:^|[\\s,])(?:${AGENCY.source.replace(/[$^]/g, "")})(?=$|[\\s,])`,
  "iu",
);
