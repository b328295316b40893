import { getPublicSuffix } from "tldts";
import type { Metadata } from "../stated-metadata.ts";
import { type DetectedLanguage, detectLanguage } from "./detect-language.ts";
import { jsonLdStrings, metas } from "./facts/candidates.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { amongOthers, type Candidate, type Field, readField, type Stated, stated } from "./field.ts";

/** The language as declared. */
const declared: Field<string> = {
  name: "inLanguage",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* attributes(facts, "lang");
    yield* attributes(facts, "xml:lang");
    yield* jsonLdStrings(facts.articles, "inLanguage");
    yield* metas(
      facts,
      "og:locale",
      "content-language",
      "language",
      "dc.language",
      "dcterms.language",
      "inlanguage",
      "lang",
    );
    const header = facts.page.headers["content-language"];
    if (header !== undefined) yield { source: "header:content-language", raw: header };
  },
  accept: languageTag,
  agree: (one, other) => primaryOf(one) === primaryOf(other),
};

/** The language of a tag, without region and script. */
function primaryOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

function* attributes(facts: PageFacts, name: string): Iterable<Candidate> {
  for (const [tag, attribs] of [
    ["html", facts.html],
    ["body", facts.body],
  ] as const) {
    const raw = attribs[name];
    if (raw !== undefined) yield { source: `element:${tag}[${name}]`, raw };
  }
}

/** English names and other spellings used instead of a tag. */
const NAMES: Readonly<Record<string, string>> = {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  spanish: "es",
  italian: "it",
  portuguese: "pt",
  dutch: "nl",
  jp: "ja",
  cn: "zh",
  kr: "ko",
  gr: "el",
  cz: "cs",
  dk: "da",
  se: "sv",
  ua: "uk",
  iw: "he",
  in: "id",
};

/** The BCP 47 tag of a declaration (`en_US`, `de-de`, `English`), or `null`. */
export function languageTag(raw: string): string | null {
  const [first = ""] = raw.trim().split(/[\s,;]+/);
  const tag = NAMES[first.toLowerCase()] ?? first.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The page's declared language, whatever its text is in. */
export function declaredLanguage(facts: PageFacts): string | null {
  return readField(declared, facts)?.value ?? null;
}

/** The declared language; if there is none, that of the headline and summary. */
export function readLanguage(facts: PageFacts, headline: string | null, summary: string | null): Stated<string> | null {
  const found = readField(declared, facts);
  if (found !== null) return found;
  const sample = `${headline ?? ""}. ${summary ?? ""}`;
  const detected = detectLanguage(sample);
  return detected === null ? null : stated(detected.code, "text:detected", sample);
}

/** Languages with mostly the same written words: the text does not contradict the declaration. */
const ALIKE = [
  "id ms",
  "nb no nn da",
  "sr hr bs sh mk",
  "cs sk",
  "gl pt",
  "ca es",
  "ru uk be bg",
  "hi mr ne",
  "zh yue",
  "af nl",
  "fa ps ur ar",
  "tl fil",
];
/** Below this the detector itself is uncertain. */
const SURE = 0.5;

/**
 * The declared language, checked against the article's text: templates often declare English for everything. The text
 * takes precedence if it is certainly in another language; the declared region then means nothing.
 *
 * @param inLanguage BCP 47, from `readMetadata`.
 * @param detected the text's language, from `detectLanguage`.
 */
export function checkLanguage(inLanguage: string | null, detected: DetectedLanguage | null): string | null {
  if (detected === null || detected.confidence < SURE) return inLanguage;
  const primary = primaryOf(inLanguage ?? "");
  if (
    primary === detected.code ||
    ALIKE.some((group) => group.split(" ").includes(primary) && group.split(" ").includes(detected.code))
  )
    return inLanguage;
  return detected.code;
}

/**
 * The language and the provenance of an article once its text is known.
 *
 * @param detected the text's language, from `detectLanguage`.
 */
export function settleLanguage(
  { inLanguage, provenance }: Pick<Metadata, "inLanguage" | "provenance">,
  detected: DetectedLanguage | null,
): Pick<Metadata, "inLanguage" | "provenance"> {
  const settled = checkLanguage(inLanguage, detected);
  if (settled === null || settled === inLanguage) return { inLanguage, provenance };
  const declared = provenance.inLanguage;
  const rejected = declared === undefined ? [] : [declared, ...(declared.rejected ?? [])];
  const ofText = amongOthers(stated(settled, "text:detected", settled), [], rejected);
  return { inLanguage: settled, provenance: { ...provenance, inLanguage: ofText.provenance } };
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb|arc|syr)(?:-|$)/i;

/** The direction of the text: as declared, otherwise that of the language's script. */
export function readDirection(facts: PageFacts, language: string | null): Stated<"ltr" | "rtl"> | null {
  for (const { source, raw } of attributes(facts, "dir")) {
    const said = raw.trim().toLowerCase();
    if (said === "rtl" || said === "ltr") return stated(said, source, raw);
  }
  if (language === null) return null;
  return stated(RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr", "field:inLanguage", language);
}

/** Sites of these countries write English dates day first. */
const DAY_FIRST = /(?:^|\.)(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|sg|my|hk|mt|eu|scot|wales)$/;

/**
 * The language for reading the page's dates: the declared one, for English with the region of another declaration, or
 * the site's country.
 */
export function dateOrder(facts: PageFacts): string | null {
  const tag = declaredLanguage(facts);
  if (tag !== null && tag.toLowerCase() !== "en") return tag;
  for (const { raw } of tag === null ? [] : declared.candidates(facts)) {
    const other = languageTag(raw);
    if (other !== null && /^en-(?!us)/i.test(other)) return other;
  }
  return DAY_FIRST.test(getPublicSuffix(facts.page.finalUrl) ?? "") ? "en-GB" : tag;
}
