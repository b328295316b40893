import { type Element, isTag } from "domhandler";
import type { Rights } from "../rights-statement.ts";
import { resolveUrl } from "../url/resolve-url.ts";
import { jsonLdStrings, metas, properties } from "./facts/candidates.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Candidate, type Field, readField, type Stated, stated } from "./field.ts";
import { header } from "./rights-statements.ts";

/** The URL of the article's terms of use. */
export const license: Field<string> = {
  name: "license",
  *candidates(facts) {
    yield* jsonLdStrings(facts.articles, "license");
    for (const { rel, href } of facts.links)
      if (/(?:^|\s)license(?:\s|$)/.test(rel)) yield { source: "link:license", raw: href };
    yield* properties(facts, "license");
    yield* metas(facts, "dcterms.license", "dc.rights", "dcterms.rights");
    yield* linkedLicenses(facts);
  },
  accept(raw, facts) {
    // A sentence about rights would resolve as a path.
    if (/\s/.test(raw.trim())) return null;
    return resolveUrl(raw, facts.baseUrl);
  },
  agree: (one, other) => bare(one) === bare(other),
};

function bare(url: string): string {
  return url.replace(/^https?:|\/$/g, "");
}

/**
 * Visible links. Footers count, because sites state their licence there; but within a figure or caption the licence is
 * that of an image, and several different ones belong to several things.
 */
function* linkedLicenses({ licenses }: PageFacts): Iterable<Candidate> {
  const own = licenses.filter(({ element }) => !isInFigure(element)).map(({ element }) => element.attribs.href ?? "");
  const [first, ...others] = new Set(own);
  if (first !== undefined && others.length === 0) yield { source: "link:license", raw: first };
}

/** Ancestors of a link that may be a figure. */
const MAX_LEVELS = 6;

function isInFigure(element: Element): boolean {
  let box = element.parent;
  for (let level = 0; level < MAX_LEVELS && box !== null && isTag(box); level++, box = box.parent) {
    if (box.name === "figure" || /caption|credit|image|photo/i.test(box.attribs.class ?? "")) return true;
  }
  return false;
}

/** A longer text is a notice, not a name. */
const MAX_NAME_CHARS = 100;

/** The rights holder, if the page's metadata states one. */
export const copyrightHolder: Field<string> = {
  name: "copyrightHolder",
  *candidates(facts) {
    yield* jsonLdStrings(facts.articles, "copyrightHolder");
    yield* metas(facts, "dcterms.rightsholder", "dc.rightsholder", "copyright");
  },
  accept(raw) {
    const name = collapse(raw)
      .replace(/^(?:copyright|\(c\)|©|\s|,|by\b|\d{4}(?:\s*[-–]\s*\d{2,4})?)+/i, "")
      .replace(/(?<![\s,.;])[\s,.;]*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés).*$/i, "")
      .replace(/(?<![\s,])[\s,]+\d{4}(?:\s*[-–]\s*\d{2,4})?$/, "");
    return name !== "" && name.length <= MAX_NAME_CHARS && !/^(?:https?:|true$|false$)/i.test(name) ? name : null;
  },
};

/** Statements of page and response about crawling, indexing and mining, each as written and with its source. */
export function readRights(facts: PageFacts): {
  readonly [Right in keyof Omit<Rights, "statements">]: Stated<NonNullable<Rights[Right]>> | null;
} {
  return {
    robots: allOf(metas(facts, "robots")),
    contentSignal: readField(contentSignal, facts),
    tdmReservation: readField(tdmReservation, facts),
    xRobotsTag: allOf(header(facts, "x-robots-tag")),
  };
}

const contentSignal: Field<string> = {
  name: "contentSignal",
  *candidates(facts) {
    yield* header(facts, "content-signal");
    yield* header(facts, "content-usage");
    yield* metas(facts, "content-signal");
  },
  accept: (raw) => raw,
};

/** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
const tdmReservation: Field<boolean> = {
  name: "tdmReservation",
  *candidates(facts) {
    yield* header(facts, "tdm-reservation");
    yield* metas(facts, "tdm-reservation");
  },
  accept(raw) {
    if (raw.trim() === "1") return true;
    return raw.trim() === "0" ? false : null;
  },
};

/** Several directives all apply. */
function allOf(candidates: Iterable<Candidate>): Stated<string> | null {
  const all = [...candidates];
  const [first] = all;
  const value = all.map(({ raw }) => raw).join(", ");
  return first === undefined ? null : stated(value, first.source, value);
}
