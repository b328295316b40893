import { wordKey } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";

/** In UTF-16 units. */
const MAX_HEADLINE_CHARS = 300;
const MAX_SUBJECT_CHARS = 80;

/** Whether a name is what the page is about: one of its subjects, or in its headline. */
export function subjectTest(facts: PageFacts): (nameKey: string) => boolean {
  const subjects = new Set(subjectsOf(facts).map(wordKey));
  const headline = facts.heading === null ? "" : ` ${wordKey(shortLineOf(facts.heading, MAX_HEADLINE_CHARS))} `;
  return (key) => subjects.has(key) || headline.includes(` ${key} `);
}

function subjectsOf({ metas, tags, headings }: PageFacts): string[] {
  const stated = ["article:section", "article:tag", "news_keywords", "keywords"].flatMap(
    (name) => metas.get(name) ?? [],
  );
  return [
    ...stated.flatMap((value) => value.split(",")),
    ...[...tags, ...headings].map(({ element }) => shortLineOf(element, MAX_SUBJECT_CHARS)),
  ];
}

/** A part of a path for pages about a subject, which may be a person. */
const SUBJECT_PATH =
  /\/(?:tags?|etiquetas?|topics?|themen?|thema|temas?|subjects?|categor(?:y|ies|ie|ia)|rubriques?|sections?|wiki|search|suche|celebrit(?:y|ies)|stars?|promis|players?|spieler|actors?|artists?|politicians?|politiker|movies?|shop|products?|brands?)(?:\/|$)/i;

/** Whether the path of a link is that of a page about a subject. */
export function isAboutPage(path: string): boolean {
  return SUBJECT_PATH.test(path);
}
