import type { Author } from "../article.ts";
import { type AuthorGroup, authorGroups, type FoundAuthor } from "./author-candidates.ts";
import { type Stated, stated } from "./field.ts";
import { wordKey } from "./likeness.ts";
import type { PageFacts } from "./page-facts.ts";
import { isSiteName, siteNames } from "./site-names.ts";

/**
 * The authors, from the most trusted source that names a person in full. Where none does, single names and
 * organisations follow, then the site itself and names of accounts, but these only where the article itself
 * shows or states them: a template writes them into `<meta>` of every page.
 */
export function readAuthors(facts: PageFacts): Stated<readonly Author[]> | null {
  const names = siteNames(facts);
  let best: AuthorGroup | null = null;
  let most = 0;
  for (const group of authorGroups(facts)) {
    const weight = Math.max(...group.authors.map((author) => weightOf(author, group, facts, names)));
    if (weight <= most) continue;
    best = group;
    most = weight;
    if (most === FULL) break;
  }
  if (best === null) return null;
  return stated(authorsOf(best, facts, names), best.source, best.raw);
}

const FULL = 3;

function weightOf(author: FoundAuthor, group: AuthorGroup, facts: PageFacts, names: readonly string[]): number {
  if (isSiteName(author.name, facts, names) || author.kind === "account")
    return group.source.startsWith("meta:") ? 0 : 1;
  return author.kind === "person" ? FULL : 2;
}

function authorsOf(group: AuthorGroup, facts: PageFacts, names: readonly string[]): Author[] {
  const authors: Author[] = [];
  const known = new Set<string>();
  for (const { name, url, kind } of group.authors) {
    const key = wordKey(name);
    if (known.has(key)) continue;
    known.add(key);
    const isOrganization = kind === "organization" || isSiteName(name, facts, names);
    authors.push({ name, url, kind: isOrganization ? "Organization" : "Person" });
  }
  return authors;
}
