import type { Author } from "../stated-metadata.ts";
import { authorBylines } from "./authors/author-bylines.ts";
import { MOST_TRUSTED, weightOf } from "./authors/author-evidence.ts";
import type { AuthorGroup, AuthorKind, FoundAuthor } from "./authors/author-group.ts";
import { signedBelowHeading } from "./authors/author-signatures.ts";
import { authorCards, authorStatements, personalSite } from "./authors/author-statements.ts";
import { withUrls } from "./authors/author-urls.ts";
import { datedBylines } from "./authors/dated-bylines.ts";
import { nameLines } from "./authors/name-lines.ts";
import { profileLinks } from "./authors/profile-links.ts";
import { siteOwner } from "./authors/site-owner.ts";
import { wordKey } from "./facts/likeness.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { amongOthers, type Stated, stated } from "./field.ts";

/**
 * The authors from the most trusted source with a person's full name. If there is none: single names and organisations,
 * then the site itself and account names, but these only if the article itself shows or states them, because templates
 * write them into the `<meta>` of every page.
 */
export function readAuthors(facts: PageFacts): Stated<readonly Author[]> | null {
  const groups: AuthorGroup[] = [];
  let best: AuthorGroup | null = null;
  let most = 0;
  for (const group of authorGroups(facts)) {
    groups.push(group);
    const weight = weightOf(group, facts);
    if (weight <= most) continue;
    best = group;
    most = weight;
    if (most === MOST_TRUSTED) break;
  }
  if (best === null) return null;
  groups.push(...authorStatements(facts), ...authorCards(facts));
  const signed = signedBelowHeading(facts);
  if (signed !== null) groups.push(signed);
  const chosen =
    inFull(best, groups) ?? fuller(best, groups) ?? (signed !== null && isOther(best, signed) ? signed : best);
  const authors = stated(withUrls(authorsOf(chosen, facts), facts), chosen.source, chosen.raw);
  const others = groups.filter(({ source }) => source !== chosen.source);
  const isSame = (group: AuthorGroup) => keysOf(group) === keysOf(chosen);
  return amongOthers(
    authors,
    others.filter(isSame).map(({ source }) => source),
    others.filter((group) => !isSame(group)),
  );
}

/** Identifies the authors whom a source names. */
function keysOf({ authors }: AuthorGroup): string {
  return authors
    .map(({ name }) => keyOf(name))
    .sort()
    .join(";");
}

/** All sources, the most trusted first. */
function* authorGroups(facts: PageFacts): Iterable<AuthorGroup> {
  yield* authorStatements(facts);
  yield* authorBylines(facts);
  yield* authorCards(facts);
  yield* profileLinks(facts);
  yield* datedBylines(facts);
  yield* nameLines(facts);
  yield* personalSite(facts);
  yield* siteOwner(facts);
}

/** Whether a signature names none of these authors. */
function isOther({ authors }: AuthorGroup, signed: AuthorGroup): boolean {
  const line = ` ${wordKey(signed.raw)} `;
  return authors.every(({ name }) => !line.includes(` ${wordKey(name)} `));
}

/** Another source with the full name of an author whom this one names by a single word: "Ada" is "Ada Obi". */
function inFull({ authors: [only, second] }: AuthorGroup, groups: readonly AuthorGroup[]): AuthorGroup | null {
  if (only?.kind !== "name" || second !== undefined) return null;
  const beginning = `${wordKey(only.name)} `;
  const isWhole = ({ name, kind }: FoundAuthor) => kind === "person" && wordKey(name).startsWith(beginning);
  return groups.find(({ authors }) => authors.length === 1 && authors.every(isWhole)) ?? null;
}

/** Another source that names these authors and more people: JSON-LD often has room for only one. */
function fuller(best: AuthorGroup, groups: readonly AuthorGroup[]): AuthorGroup | null {
  const known = best.authors.map(({ name }) => keyOf(name));
  for (const group of groups) {
    if (!ONE_STATEMENT.has(group.kind) || group.authors.length <= known.length || group.authors.length > MAX_AUTHORS)
      continue;
    const keys = new Set(group.authors.map(({ name }) => keyOf(name)));
    if (known.every((key) => keys.has(key)) && group.authors.every(({ kind }) => kind === "person")) return group;
  }
  return null;
}

/** Some sources include a person's title in the name. */
function keyOf(name: string): string {
  return wordKey(name.replace(/^(?:dr|prof|professor)\.?\s/i, ""));
}

/** Sources with their names in one line or one block of data. */
const ONE_STATEMENT: ReadonlySet<AuthorKind> = new Set(["json-ld", "meta", "byline", "label"]);
const MAX_AUTHORS = 12;

function authorsOf(group: AuthorGroup, facts: PageFacts): Author[] {
  const authors: Author[] = [];
  const known = new Set<string>();
  for (const { name, url, kind } of group.authors) {
    const key = wordKey(name);
    if (known.has(key)) continue;
    known.add(key);
    const isOrganization = kind === "organization" || facts.isSiteName(name);
    authors.push({ name, url, kind: isOrganization ? "Organization" : "Person" });
  }
  // Next to the full name of a person, the site is the employer: "Ada Obi, Harbour Post".
  const isNextToPerson = group.authors.some(({ name, kind }) => kind === "person" && !facts.isSiteName(name));
  return isNextToPerson ? authors.filter(({ name }) => !facts.isSiteName(name)) : authors;
}
