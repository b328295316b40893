import { resolveUrl } from "../../url/resolve-url.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { asArray, isNode, resolveIn, typesOf } from "../json-ld/json-ld.ts";
import { personNames } from "../json-ld/person-names.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { type ReadName, readName } from "./author-name.ts";
import { isLabel, readNames } from "./author-names.ts";

/** Those that are written for one article come before those that a template may write on every page. */
const METAS =
  "article:author og:article:author parsely-author sailthru.author cxenseparse:author citation_author citation_authors author article:author_name article_author articleauthor byl byline bt:author shareaholic:article_author_name vr:author dc.creator dcterms.creator dc.creator.name creator".split(
    " ",
  );

/** Authors as the page states them for machines, in JSON-LD and `<meta>`. */
export function* authorStatements(facts: PageFacts): Iterable<AuthorGroup> {
  yield* jsonLdGroups(facts);
  for (const name of METAS) yield* metaGroup(name, facts.metas.get(name) ?? []);
}

/**
 * What cards show beside a link, each with its label: `twitter:label1` "Written by", `twitter:data1` "Ada Obi". It is
 * the account that published the page, and where a byline names another the byline is right.
 */
export function* authorCards({ metas }: PageFacts): Iterable<AuthorGroup> {
  for (const place of ["1", "2"]) {
    const [label = ""] = metas.get(`twitter:label${place}`) ?? [];
    if (isLabel(label)) yield* metaGroup(`twitter:data${place}`, metas.get(`twitter:data${place}`) ?? []);
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
      if (authors.length > 0) yield { source: `json-ld:${key}`, raw: raws.join("; "), authors };
    }
  }
}

/** An organisation may have a conjunction in its name, or the type may be wrong: then persons stand there. */
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
  // An address beside a name is that of who made the site: "Ada Obi - https://ada.test".
  const stated = contents.filter((content) => !/https?:|\bwww\./i.test(content));
  const authors = stated.flatMap((content) => readNames(name.startsWith("citation_") ? turned(content) : content));
  if (authors.length > 0)
    yield {
      source: `meta:${name}`,
      raw: stated.join("; "),
      authors: authors.map((author) => ({ ...author, url: null })),
    };
}

/** "Obi, Ada" is how libraries write Ada Obi. */
function turned(content: string): string {
  const match = /^([^,;]+),\s*([^,;]+)$/.exec(content);
  return match ? `${match[2]} ${match[1]}` : content;
}
