import type { Rights } from "../article.ts";
import { jsonLdStrings, metas, properties } from "./candidates.ts";
import type { Field } from "./field.ts";
import { collapse } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";

/** The address of the terms under which the article may be used. */
export const license: Field<string> = {
  name: "license",
  *candidates(facts) {
    yield* jsonLdStrings(facts.articles, "license");
    for (const { rel, href } of facts.links)
      if (/(?:^|\s)license(?:\s|$)/.test(rel)) yield { source: "link:license", raw: href };
    yield* properties(facts, "license");
    yield* metas(facts, "dcterms.license", "dc.rights", "dcterms.rights");
  },
  accept(raw, facts) {
    // A sentence about rights would resolve as a path.
    if (/\s/.test(raw.trim())) return null;
    const url = URL.parse(raw.trim(), facts.baseUrl);
    return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
  },
};

/** In UTF-16 units. Longer is a notice, not a name. */
const LONGEST_NAME = 100;

/** Who holds the rights, where the page says so in its metadata. */
export const copyrightHolder: Field<string> = {
  name: "copyrightHolder",
  *candidates(facts) {
    yield* jsonLdStrings(facts.articles, "copyrightHolder");
    yield* metas(facts, "dcterms.rightsholder", "dc.rightsholder", "copyright");
  },
  accept(raw) {
    const name = collapse(raw)
      .replace(/^(?:copyright|\(c\)|©|\s|,|by\b|\d{4}(?:\s*[-–]\s*\d{2,4})?)+/i, "")
      .replace(/[\s,.;]*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés).*$/i, "")
      .replace(/[\s,]+\d{4}(?:\s*[-–]\s*\d{2,4})?$/, "");
    return name !== "" && name.length <= LONGEST_NAME && !/^(?:https?:|true$|false$)/i.test(name) ? name : null;
  },
};

/** What page and response say of crawling, indexing and mining, as written. */
export function readRights(facts: PageFacts): Rights {
  const { headers } = facts.page;
  const meta = (name: string) => facts.metas.get(name);
  return {
    robots: meta("robots")?.join(", ") ?? null,
    contentSignal: headers["content-signal"] ?? headers["content-usage"] ?? meta("content-signal")?.[0] ?? null,
    tdmReservation: reservation(headers["tdm-reservation"] ?? meta("tdm-reservation")?.[0]),
    xRobotsTag: headers["x-robots-tag"] ?? null,
  };
}

/** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
function reservation(value: string | undefined): boolean | null {
  if (value?.trim() === "1") return true;
  return value?.trim() === "0" ? false : null;
}
