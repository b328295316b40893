import { type Evidence, weigh } from "../../evidence.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { typesOf } from "../json-ld/json-ld.ts";
import type { AuthorGroup, AuthorKind, FoundAuthor } from "./author-group.ts";
import { AGENCY } from "./author-words.ts";

/** An author as named by one source on this page. */
interface Subject {
  readonly author: FoundAuthor;
  readonly group: AuthorGroup;
  readonly facts: PageFacts;
}

/** The highest possible weight, for the full name of a person: the first source with one decides. */
export const MOST_TRUSTED = 3;

const EVIDENCE: readonly Evidence<Subject>[] = [
  {
    sign: "full-name",
    weight: MOST_TRUSTED,
    sentence: "It is the full name of a person.",
    holds: (subject) => subject.author.kind === "person" && !isSite(subject),
  },
  {
    sign: "single-name",
    weight: 2,
    sentence: "It is a single name of a person.",
    holds: (subject) => subject.author.kind === "name" && !isSite(subject),
  },
  {
    sign: "organisation",
    weight: 2,
    sentence: "It is the name of an organisation.",
    holds: (subject) => subject.author.kind === "organization" && !isSite(subject),
  },
  {
    sign: "account",
    weight: 1,
    sentence: "It is the name of an account.",
    holds: (subject) => subject.author.kind === "account" && !isSite(subject),
  },
  {
    sign: "agency-at-the-headline",
    weight: 0.5,
    sentence: "It is a news agency named near the headline.",
    holds: ({ group, author }) => group.kind === "name-line" && AGENCY.test(author.name),
  },
  {
    // Content systems write the login of the editor who published the article into their data.
    sign: "account-unseen",
    weight: -1,
    sentence: "It is the name of an account that is not visible on the page.",
    holds: ({ author, group, facts }) =>
      author.kind === "account" && OF_DATA.has(group.kind) && !isVisible(author.name, facts.page.html),
  },
  { sign: "site", weight: 1, sentence: "It is the name of the site.", holds: isSite },
  {
    sign: "of-a-template",
    weight: -2,
    sentence: "A template writes it into every page of the site.",
    holds: isOfTemplate,
  },
  {
    sign: "profile-below-headline",
    weight: -0.9,
    sentence: "It is a link to the page of a person, below the headline.",
    holds: ({ group }) => group.kind === "profile-link",
  },
  {
    // Such a link may lead to anyone: the reader's account, a commenter, a person in the text.
    sign: "page-of-someone",
    weight: -2.5,
    sentence: "It is only a link to the page of a person.",
    holds: ({ group, author }) => group.kind === "author-page" && author.kind === "person",
  },
  {
    sign: "page-of-some-organisation",
    weight: -1.5,
    sentence: "It is only a link to the page of an organisation.",
    holds: ({ group, author }) => group.kind === "author-page" && author.kind !== "person",
  },
  {
    // Only its place suggests an author: any other source takes precedence.
    sign: "line-of-its-own",
    weight: -2.2,
    sentence: "It is only a name on a line near the headline.",
    holds: ({ group }) => group.kind === "name-line",
  },
  {
    sign: "owner",
    weight: -2.6,
    sentence: "It is the person after whom the site's domain is named.",
    holds: ({ group }) => group.kind === "site-owner",
  },
  {
    sign: "publisher",
    weight: -2.5,
    sentence: "It is the person who publishes the site under their own name.",
    holds: ({ group, author }) => group.kind === "personal-site" && author.kind === "person",
  },
];

/** How far a source is trusted: the weight of its best author. A source with a weight of 0 or less is ignored. */
export function weightOf(group: AuthorGroup, facts: PageFacts): number {
  return Math.max(...group.authors.map((author) => weigh(EVIDENCE, { author, group, facts }).score));
}

const OF_DATA: ReadonlySet<AuthorKind> = new Set(["json-ld", "meta"]);

/** Whether a name is in the text of a page, rather than only in attributes and data, where it is in quotes. */
function isVisible(name: string, html: string): boolean {
  for (let at = html.indexOf(name); at !== -1; at = html.indexOf(name, at + name.length))
    if (/[>\s(]/.test(html[at - 1] ?? "") && /[<\s,.;:)]/.test(html[at + name.length] ?? "")) return true;
  return false;
}

/** Sources that name persons, even if the site has the same name. */
const OF_PEOPLE: ReadonlySet<AuthorKind> = new Set(["author-page", "personal-site", "site-owner"]);

function isSite({ author, group, facts }: Subject): boolean {
  return !OF_PEOPLE.has(group.kind) && facts.isSiteName(author.name);
}

/**
 * Whether a source names the site, or an organisation, because a template does. News organisations publish unsigned
 * reports under their own name and declare so in JSON-LD; a site may be named after its author.
 */
function isOfTemplate(subject: Subject): boolean {
  const { author, group, facts } = subject;
  if (!isSite(subject))
    return (
      group.kind === "meta" && author.kind === "organization" && !AGENCY.test(author.name) && !STAFF.test(author.name)
    );
  if (isPersonal(author)) return false;
  if (group.kind === "json-ld")
    return !facts.articles.some((node) => typesOf(node).some((type) => type.endsWith("NewsArticle")));
  return group.kind === "meta";
}

/** "Harbour Post Staff" signs an article; the name alone is the publisher's. */
const STAFF = /\S\sstaff$/i;

function isPersonal({ name, kind }: FoundAuthor): boolean {
  return kind === "person" && name.split(" ").length <= 3 && !/^(?:the|der|die|das|le|la|el|los)\s/i.test(name);
}
