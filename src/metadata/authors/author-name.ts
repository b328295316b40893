import { decodeHTML } from "entities";
import { wordsOf } from "../facts/likeness.ts";
import { collapse } from "../facts/line-of.ts";
import {
  AGENCY,
  CJK_TITLE,
  DEGREE,
  JOB,
  NOBODY,
  ORGANISATION,
  PICTURES,
  ROLE_AT,
  ROLE_BEFORE,
} from "./author-words.ts";
import { isGivenName } from "./given-names.ts";

/**
 * How certainly a text is a name: a person's full name; a single name, a job title or an organisation; an account name.
 */
export type NameKind = "person" | "name" | "organization" | "account";

export interface ReadName {
  readonly name: string;
  readonly kind: NameKind;
}

const MAX_NAME_CHARS = 80;
/** Of the text around a name, before cleaning. */
const MAX_TEXT_CHARS = 500;
const MAX_NAME_WORDS = 6;
const PARTICLE =
  /^(?:(?:med|rer|nat|phil|jur|oec|h\.?c|habil|pol|iur)\.|mgr|inż\.?|al|ap|bar|ben|bin|bint|da|das|de|degli|dei|del|della|den|der|des|di|do|dos|du|e|el|i|ibn|la|las|le|les|li|lo|los|ost|of|op|san|santa|st|'t|ten|ter|und|van|vd|vom|von|y|z|zu|zum|zur|v\.?)$/iu;

/** A name without anything that is not part of it; `null` if the text is not a name. */
export function readName(text: string): ReadName | null {
  if (text.length > MAX_TEXT_CHARS || PICTURES.test(text) || NO_NAME.test(text)) return null;
  const name = trimmed(text);
  if (name === "" || name.length > MAX_NAME_CHARS || NOBODY.test(name)) return null;
  const plain = name.replace(NICKNAME, " ");
  if (/https?:|www\.|[@#<>{}[\]=?!"“”„«»*…|]|\d{3}|^\d+$/.test(plain)) return null;
  const words = plain.split(" ");
  if (words.length > MAX_NAME_WORDS || UNCLOSED.test(name)) return null;
  if (AGENCY.test(name)) return { name, kind: "organization" };
  if (ORGANISATION.test(name) && SENTENCE.test(name)) return null;
  if (ORGANISATION.test(name))
    return words.length <= MAX_NAME_WORDS && /^(?:the |die |das |l[ae]s? )?[\p{Lu}\p{N}\p{Lo}]|^\S+$/u.test(name)
      ? { name, kind: "organization" }
      : null;
  if (/\p{L}{3}\.$/u.test(name) || ABBREVIATED.test(name)) return null;
  if (/\d/.test(name)) return words.length === 1 && /^\p{L}{3}/u.test(name) ? { name, kind: "account" } : null;
  if (/:/.test(name)) return null;
  if (isUncased(name)) {
    if (words.length > 5 || name.length > 30) return null;
    return { name, kind: words.length === 1 && SPACED.test(name) ? "name" : "person" };
  }
  if (words.length === 1)
    return /^\p{Lu}/u.test(name) && !/[._]\p{L}|$(?<=\p{Ll}\p{Lu}\p{L}*)/u.test(name)
      ? { name, kind: "name" }
      : { name, kind: "account" };
  // German spells both genders of a noun with an underscore: "Liebe_r Besucher_in".
  if (name.includes("_")) return null;
  if (words.some((word) => !/^[\p{Lu}'’(.]/u.test(word) && !PARTICLE.test(word) && !/^\p{Ll}['’]\p{Lu}/u.test(word)))
    return null;
  const isJob = JOB.test(name) && !isGivenName(wordsOf(words[0] ?? "")[0] ?? "");
  return { name, kind: isJob ? "name" : "person" };
}

/** Words of a sentence: "Friday the council must decide". */
const SENTENCE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\s|\s(?:must|will|would|can|could|should|is|are|was|were|has|have)\s/;
/** The rest of a counter: "Views (". */
const UNCLOSED = /[([（][^)\]）]*$/;
/** A string of program code, the maker of a product, a remark: "'Item'", "From Tide Ltd", "FOR IMMEDIATE RELEASE". */
const NO_NAME = /^(?:--\w|'[^']*'$|(?:from|for)\s)/i;
/** "Press release no.": a number followed. */
const ABBREVIATED = /\s(?:abs|art|nr|no|str|tel|vol)\.$/iu;
/** In quotes between two names: Amanda "Tide" Obi. */
const NICKNAME = /\s["“„«'‘]\p{Lu}[\p{L} -]{0,20}["”“»'’]\s(?=\p{Lu})/u;
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u20E3)\u200D?/gu;

function trimmed(text: string): string {
  const spoken = decodeHTML(text)
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(EMOJI, " ")
    .replace(/\([^)]*\)|\[[^\]]*\]|（[^）]*）/g, " ")
    .replace(/(?<![^\s@])[^\s@]*@\S+/g, " ");
  let name = collapse(spoken)
    .replace(/^(?:mr|mrs|ms|herr|frau|mme|m)\.?\s+(?=\p{Lu})/iu, "")
    .replace(CJK_TITLE, "");
  name = name.replace(/^[\s,;:.·•|/\-–—&]+|[\s,;:·•|/\-–—&]+$/g, "");
  name = name.replace(ROLE_BEFORE, "");
  const role = ROLE_AT.exec(name);
  if (role !== null && !ORGANISATION.test(name) && name.slice(0, role.index).split(" ").length >= 2)
    name = name.slice(0, role.index);
  // "Ada Obi MD" and "Ada Obi, PhD" are Ada Obi; "AFP" alone is the agency.
  const words = name.split(" ");
  while (words.length > 2 && DEGREE.test(words.at(-1) ?? "") && words[0] !== words[0]?.toUpperCase()) words.pop();
  return words.join(" ").replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/g, "");
}

/** Scripts without case, but with spaces between given and family name: a single word may be a place. */
const SPACED = /^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}]/u;

/** In a script without case: Chinese, Japanese, Korean, Arabic, Hebrew, Indic scripts. */
function isUncased(name: string): boolean {
  return /\p{L}/u.test(name) && name.toLowerCase() === name.toUpperCase();
}
