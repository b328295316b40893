import { type Evidence, weigh } from "../../evidence.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { typesOf } from "../json-ld/json-ld.ts";
import type { AuthorGroup, AuthorKind, FoundAuthor } from "./author-group.ts";
import { AGENCY } from "./author-words.ts";

/** An author as one source names one, on this page. */
interface Subject {
  readonly author: FoundAuthor;
  readonly group: AuthorGroup;
  readonly facts: PageFacts;
}

/** Nothing weighs more than the full name of a person: the first source that has one decides. */
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
    sentence: "It is one name of a person.",
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
    sentence: "It is a news agency, named at the headline.",
    holds: ({ group, author }) => group.kind === "name-line" && AGENCY.test(author.name),
  },
  {
    // Systems write the login of whoever pressed the button into their data.
    sign: "account-unseen",
    weight: -1,
    sentence: "It is the name of an account that readers see nowhere.",
    holds: ({ author, group, facts }) =>
      author.kind === "account" && OF_DATA.has(group.kind) && !isSeen(author.name, facts.page.html),
  },
  { sign: "site", weight: 1, sentence: "It is the name of the site.", holds: isSite },
  {
    sign: "of-a-template",
    weight: -2,
    sentence: "A template writes it into every page of the site.",
    holds: isOfTemplate,
  },
  {
    // Such a link may lead to anyone: the reader's own account, a commenter, whom the text is about.
    sign: "page-of-someone",
    weight: -2.5,
    sentence: "It is no more than a link to the page of someone.",
    holds: ({ group, author }) => group.kind === "author-page" && author.kind === "person",
  },
  {
    sign: "page-of-some-organisation",
    weight: -1.5,
    sentence: "It is no more than a link to the page of an organisation.",
    holds: ({ group, author }) => group.kind === "author-page" && author.kind !== "person",
  },
  {
    // Nothing but its place says that it is the author's: whatever names another way comes before it.
    sign: "line-of-its-own",
    weight: -2.2,
    sentence: "It is no more than a name in a line at the headline.",
    holds: ({ group }) => group.kind === "name-line",
  },
  {
    sign: "owner",
    weight: -2.6,
    sentence: "It is whose name the site's domain is.",
    holds: ({ group }) => group.kind === "site-owner",
  },
  {
    sign: "publisher",
    weight: -2.5,
    sentence: "It is who publishes the site, under their own name.",
    holds: ({ group, author }) => group.kind === "personal-site" && author.kind === "person",
  },
];

/** How far a source is believed: by the author for whom most speaks. Nothing or less is not believed at all. */
export function weightOf(group: AuthorGroup, facts: PageFacts): number {
  return Math.max(...group.authors.map((author) => weigh(EVIDENCE, { author, group, facts }).score));
}

const OF_DATA: ReadonlySet<AuthorKind> = new Set(["json-ld", "meta"]);

/** Whether a name stands in the text of a page, and not in attributes and data alone, which set it in quotes. */
function isSeen(name: string, html: string): boolean {
  for (let at = html.indexOf(name); at !== -1; at = html.indexOf(name, at + name.length))
    if (/[>\s(]/.test(html[at - 1] ?? "") && /[<\s,.;:)]/.test(html[at + name.length] ?? "")) return true;
  return false;
}

/** What names a person, though the site may be called so. */
const OF_PEOPLE: ReadonlySet<AuthorKind> = new Set(["author-page", "personal-site", "site-owner"]);

function isSite({ author, group, facts }: Subject): boolean {
  return !OF_PEOPLE.has(group.kind) && facts.isSiteName(author.name);
}

/**
 * Whether a source names the site, or an organisation, because a template does. News organisations publish unsigned
 * reports under their own name, and say so in JSON-LD; a site may have the name of the person who writes it.
 */
function isOfTemplate(subject: Subject): boolean {
  const { author, group, facts } = subject;
  if (!isSite(subject)) return group.kind === "meta" && author.kind === "organization" && !AGENCY.test(author.name);
  if (isPersonal(author)) return false;
  if (group.kind === "json-ld")
    return !facts.articles.some((node) => typesOf(node).some((type) => type.endsWith("NewsArticle")));
  return group.kind === "meta";
}

function isPersonal({ name, kind }: FoundAuthor): boolean {
  return kind === "person" && name.split(" ").length <= 3 && !/^(?:the|der|die|das|le|la|el|los)\s/i.test(name);
}
