import type { Author } from "../article.ts";
import { authorBylines } from "./authors/author-bylines.ts";
import type { AuthorGroup, FoundAuthor } from "./authors/author-group.ts";
import { signedBelowHeading } from "./authors/author-signatures.ts";
import { authorCards, authorStatements } from "./authors/author-statements.ts";
import { withUrls } from "./authors/author-urls.ts";
import { AGENCY } from "./authors/author-words.ts";
import { wordKey } from "./facts/likeness.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Stated, stated } from "./field.ts";
import { typesOf } from "./json-ld/json-ld.ts";

/**
 * The authors, from the most trusted source that names a person in full. Where none does, single names and
 * organisations follow, then the site itself and names of accounts, but these only where the article itself
 * shows or states them: a template writes them into `<meta>` of every page.
 */
export function readAuthors(facts: PageFacts): Stated<readonly Author[]> | null {
  const groups: AuthorGroup[] = [];
  let best: AuthorGroup | null = null;
  let most = 0;
  for (const group of authorGroups(facts)) {
    groups.push(group);
    const weight = Math.max(...group.authors.map((author) => weightOf(author, group, facts)));
    if (weight <= most) continue;
    best = group;
    most = weight;
    if (most === FULL) break;
  }
  if (best === null) return null;
  for (const group of authorStatements(facts)) groups.push(group);
  const signed = signedBelowHeading(facts);
  if (signed !== null) groups.push(signed);
  const chosen = fuller(best, groups) ?? (signed !== null && isOther(best, signed) ? signed : best);
  return stated(withUrls(authorsOf(chosen, facts), facts), chosen.source, chosen.raw);
}

/** All sources, the most trusted first. */
function* authorGroups(facts: PageFacts): Iterable<AuthorGroup> {
  yield* authorStatements(facts);
  yield* authorBylines(facts);
  yield* authorCards(facts);
}

/** Whether a signature names none of these authors. */
function isOther({ authors }: AuthorGroup, signed: AuthorGroup): boolean {
  const line = ` ${wordKey(signed.raw)} `;
  return authors.every(({ name }) => !line.includes(` ${wordKey(name)} `));
}

/** Another source that names these authors and further people: JSON-LD often has room for one only. */
function fuller(best: AuthorGroup, groups: readonly AuthorGroup[]): AuthorGroup | null {
  const known = best.authors.map(({ name }) => keyOf(name));
  for (const group of groups) {
    if (
      !ONE_STATEMENT.test(group.source) ||
      group.authors.length <= known.length ||
      group.authors.length > MOST_AUTHORS
    )
      continue;
    const keys = new Set(group.authors.map(({ name }) => keyOf(name)));
    if (known.every((key) => keys.has(key)) && group.authors.every(({ kind }) => kind === "person")) return group;
  }
  return null;
}

/** Some sources call a person by the title too. */
function keyOf(name: string): string {
  return wordKey(name.replace(/^(?:dr|prof|professor)\.?\s/i, ""));
}

/** Sources whose names stand in one line or one block of data. */
const ONE_STATEMENT = /^(?:json-ld|meta|text:byline|text:label)/;
const MOST_AUTHORS = 12;
const FULL = 3;
const LAST = 0.5;

function weightOf(author: FoundAuthor, group: AuthorGroup, facts: PageFacts): number {
  // A link to someone's page may lead to anyone: the reader's own account, a commenter, whom the text is about.
  if (group.source === "link:author-page") return LAST;
  if (facts.isSiteName(author.name)) return isTemplate(group, facts) && !isPersonal(author) ? 0 : 1;
  if (author.kind === "account") return 1;
  if (author.kind === "organization" && group.source.startsWith("meta:") && !AGENCY.test(author.name)) return 0;
  return author.kind === "person" ? FULL : 2;
}

/**
 * Whether a source names the site because a template does. News organisations publish unsigned reports under their
 * own name, and say so in JSON-LD.
 */
function isTemplate({ source }: AuthorGroup, facts: PageFacts): boolean {
  if (source.startsWith("json-ld:"))
    return !facts.articles.some((node) => typesOf(node).some((type) => type.endsWith("NewsArticle")));
  return source.startsWith("meta:");
}

/** A site may have the name of the person who writes it. */
function isPersonal({ name, kind }: FoundAuthor): boolean {
  return kind === "person" && name.split(" ").length <= 3 && !/^(?:the|der|die|das|le|la|el|los)\s/i.test(name);
}

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
  return authors;
}
