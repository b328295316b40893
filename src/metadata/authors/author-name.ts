import { decodeHTML } from "entities";
import { collapse } from "../facts/line-of.ts";
import { AGENCY, CJK_TITLE, DEGREE, NOBODY, ORGANISATION, PICTURES, ROLE_AT, ROLE_BEFORE } from "./author-words.ts";

/** How surely a text is a name: a full name of a person; a single name or an organisation; a name of an account. */
export type NameKind = "person" | "name" | "organization" | "account";

export interface ReadName {
  readonly name: string;
  readonly kind: NameKind;
}

const LONGEST = 80;
/** Of a text around a name, before it is cleaned. Both in UTF-16 units. */
const LONGEST_TEXT = 500;
const MOST_WORDS = 6;
const PARTICLE =
  /^(?:al|ap|bar|ben|bin|bint|da|das|de|degli|dei|del|della|den|der|des|di|do|dos|du|e|el|i|ibn|la|las|le|les|li|lo|los|ost|of|op|san|santa|st|'t|ten|ter|und|van|vd|vom|von|y|z|zu|zum|zur|v\.?)$/iu;

/** One name, cleaned of what is not part of it; `null` where the text is no name. */
export function readName(text: string): ReadName | null {
  if (text.length > LONGEST_TEXT || PICTURES.test(text)) return null;
  const name = trimmed(text);
  if (name === "" || name.length > LONGEST || NOBODY.test(name)) return null;
  const plain = name.replace(NICKNAME, " ");
  if (/https?:|www\.|[@#<>{}[\]=?!"“”„«»*…|]|\d{3}|^\d+$/.test(plain)) return null;
  const words = plain.split(" ");
  if (words.length > MOST_WORDS) return null;
  if (AGENCY.test(name)) return { name, kind: "organization" };
  if (ORGANISATION.test(name))
    return words.length <= MOST_WORDS && /^(?:the |die |das |l[ae]s? )?[\p{Lu}\p{N}\p{Lo}]|^\S+$/u.test(name)
      ? { name, kind: "organization" }
      : null;
  if (/\p{L}{3}\.$/u.test(name)) return null;
  if (/\d/.test(name)) return words.length === 1 && /^\p{L}{3}/u.test(name) ? { name, kind: "account" } : null;
  if (/:/.test(name)) return null;
  if (isUncased(name)) return words.length <= 5 && name.length <= 30 ? { name, kind: "person" } : null;
  if (words.length === 1)
    return /^\p{Lu}/u.test(name) && !/[._]\p{L}|$(?<=\p{Ll}\p{Lu}\p{L}*)/u.test(name)
      ? { name, kind: "name" }
      : { name, kind: "account" };
  if (words.some((word) => !/^[\p{Lu}'’(.]/u.test(word) && !PARTICLE.test(word) && !/^\p{Ll}['’]\p{Lu}/u.test(word)))
    return null;
  return { name, kind: "person" };
}

/** Between two names, in quotes: Amanda "Tide" Obi. */
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

/** Of a script without capitals: Chinese, Japanese, Korean, Arabic, Hebrew, the scripts of India. */
function isUncased(name: string): boolean {
  return /\p{L}/u.test(name) && name.toLowerCase() === name.toUpperCase();
}
