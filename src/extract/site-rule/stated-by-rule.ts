import type { Document } from "domhandler";
import { textOf } from "../../dom/light-tree.ts";
import { selectAll } from "../../dom/select.ts";
import { readNames } from "../../metadata/authors/author-names.ts";
import { parseDate } from "../../metadata/dates/parse-date.ts";
import { datesIn } from "../../metadata/dates/read-dates.ts";
import type { SiteRule } from "../../sites/site-rule.ts";
import type { Author, Metadata, Provenance, StatedDate } from "../../stated-metadata.ts";

const MAX_RAW_CHARS = 500;

/**
 * Reads title, authors and date with the rule's selectors; returns a function that overrides the metadata with them.
 */
export function statedByRule(page: Document, rule: SiteRule): (metadata: Metadata) => Metadata {
  const title = textsAt(page, rule.title)[0] ?? null;
  const byline = textsAt(page, rule.author);
  const dates = textsAt(page, rule.date);
  return (metadata) => {
    const authors = authorsIn(byline);
    const datePublished = dateIn(dates, metadata.inLanguage);
    const provenance: Record<string, Provenance> = { ...metadata.provenance };
    if (title !== null) provenance.headline = stated(rule.title, title);
    if (authors.length > 0) provenance.authors = stated(rule.author, byline.join(", "));
    if (datePublished !== null) provenance.datePublished = stated(rule.date, datePublished.raw);
    return {
      ...metadata,
      headline: title ?? metadata.headline,
      authors: authors.length > 0 ? authors : metadata.authors,
      datePublished: datePublished ?? metadata.datePublished,
      provenance,
    };
  };
}

/** The machine-readable values of the elements, otherwise their text. */
function textsAt(page: Document, selector: string | null): string[] {
  if (selector === null) return [];
  const elements = selectAll(selector, page);
  return elements
    .map((element) => element.attribs.content ?? element.attribs.datetime ?? textOf(element))
    .map((text) => text.replace(/\s+/g, " ").trim().slice(0, MAX_RAW_CHARS))
    .filter((text) => text !== "");
}

function authorsIn(texts: readonly string[]): Author[] {
  const names = new Map<string, Author>();
  for (const text of texts) {
    const read = readNames(text);
    // The owner says that this is a name: keep it as it is if none can be parsed.
    for (const { name, kind } of read.length > 0 ? read : [{ name: text, kind: "name" as const }])
      names.set(name, { name, url: null, kind: kind === "organization" ? "Organization" : "Person" });
  }
  return [...names.values()];
}

function dateIn(texts: readonly string[], language: string | null): StatedDate | null {
  for (const raw of texts) {
    const date = parseDate(raw) ?? datesIn(raw, language)[0]?.date ?? null;
    if (date !== null) return { ...date, raw };
  }
  return null;
}

function stated(selector: string | null, raw: string): Provenance {
  return { source: `site-rule:${selector}`, raw };
}
