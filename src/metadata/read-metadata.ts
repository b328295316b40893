import type { Metadata, Provenance } from "../stated-metadata.ts";
import { isAccessibleForFree } from "./access.ts";
import { readType } from "./article-type.ts";
import { readAuthors } from "./authors.ts";
import { readBreadcrumbs } from "./breadcrumbs.ts";
import { readByline } from "./byline.ts";
import { readCanonicalUrl } from "./canonical.ts";
import { readDates } from "./dates.ts";
import { alternativeHeadline, description } from "./description.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { readField, type Stated } from "./field.ts";
import { readDirection, readLanguage } from "./language.ts";
import { readMainImage } from "./main-image.ts";
import { readAudios, readVideos } from "./media.ts";
import { readPublisher } from "./publisher.ts";
import { copyrightHolder, license, readRights } from "./rights.ts";
import { readStatements } from "./rights-statements.ts";
import { readKeywords, readSections } from "./subjects.ts";
import { readTitle } from "./title.ts";

/**
 * A page's statements about its article, each field from its most trusted source, with provenance. The language is as
 * declared; `checkLanguage` compares it with the text later.
 */
export function readMetadata(facts: PageFacts): Metadata {
  const provenance: Record<string, Provenance> = {};
  const keep = <T>(name: string, found: Stated<T> | null): T | null => {
    if (found === null) return null;
    provenance[name] = found.provenance;
    return found.value;
  };
  const headline = keep("headline", readTitle(facts));
  const summary = keep("description", readField(description, facts));
  const inLanguage = keep("inLanguage", readLanguage(facts, headline, summary));
  const dates = readDates(facts);
  const rights = readRights(facts);
  const ownLicense = readField(license, facts);
  const statements = readStatements(facts, ownLicense);
  const other = readField(alternativeHeadline, facts);
  return {
    type: keep("type", readType(facts)) ?? "Article",
    canonicalUrl: keep("canonicalUrl", readCanonicalUrl(facts)),
    headline,
    alternativeHeadline: other?.value === headline ? null : keep("alternativeHeadline", other),
    description: summary,
    authors: keep("authors", readAuthors(facts)) ?? [],
    bylineRaw: keep("bylineRaw", readByline(facts)),
    publisher: keep("publisher", readPublisher(facts)),
    datePublished: keep("datePublished", dates.published),
    dateModified: keep("dateModified", dates.modified),
    inLanguage,
    dir: keep("dir", readDirection(facts, inLanguage)),
    articleSection: keep("articleSection", readSections(facts)) ?? [],
    keywords: keep("keywords", readKeywords(facts)) ?? [],
    breadcrumbs: keep("breadcrumbs", readBreadcrumbs(facts)) ?? [],
    mainImage: keep("mainImage", readMainImage(facts)),
    videos: keep("videos", readVideos(facts)) ?? [],
    audios: keep("audios", readAudios(facts)) ?? [],
    isAccessibleForFree: keep("isAccessibleForFree", readField(isAccessibleForFree, facts)),
    license: keep("license", ownLicense),
    copyrightHolder: keep("copyrightHolder", readField(copyrightHolder, facts)),
    rights: {
      robots: keep("rights.robots", rights.robots),
      contentSignal: keep("rights.contentSignal", rights.contentSignal),
      tdmReservation: keep("rights.tdmReservation", rights.tdmReservation),
      xRobotsTag: keep("rights.xRobotsTag", rights.xRobotsTag),
      ...(statements.length === 0 ? {} : { statements }),
    },
    provenance,
  };
}
