import { decodeHTML } from "entities";
import { wordsOf } from "../facts/likeness.ts";
import { collapse } from "../facts/line-of.ts";
import { type ReadName, readName } from "./author-name.ts";
import {
  AGENCY,
  BETWEEN_NAMES,
  BRACKETED,
  CJK_LABEL,
  CJK_REPORT,
  CREDENTIAL,
  CREDITS,
  LABEL,
  MAYBE_BETWEEN_NAMES,
  NOT_AUTHOR,
  OFFICE,
  OUR,
} from "./author-words.ts";
import { isGivenName } from "./given-names.ts";

/** The start of something else in a byline: a date, a time, a place. */
const END =
  /\s*(?:\d{1,2}[.:]\d\d|\d{1,2}[.\s/-]+\p{L}{3}|\d{4}|\d{1,2}[./-]\d{1,2}|\d+\s*(?:min|sec|hour|day|week|month|year|stund|tag|heure|jour|hora|día)|\b(?:jan|feb|mär|mar|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zäé]*\.?\s+\d|\s(?:编辑|編輯|责任编辑|責任編輯|摄影|攝影|图片?|圖|사진|写真|撮影)(?=[:：/／=＝\s]|$)|\b(?:on|am|le|el|il|den|op|em)\s+(?:\d|\p{Lu}\p{L}+(?:day|tag|woch)\b|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche\b|(?:lun|mart|mi[eé]rcol|juev|viern)es\b|s[áa]bado\b|domingo\b|(?:lune|marte|mercole|giove|vener)d[iì]|sabato\b|domenica\b)|\s(?:in|for|from|at|of the)\s+\p{Lu}|\bon behalf of\b|\bas told to\b|\bposted\b|\bpublished\b|(?:\blast\s)?\b(?:updated|modified)\b|\s(?:\p{L}+ly\s|expert\s|fact[- ]?)?(?:reviewed|checked|edited|verified)\b|\bstand\b|\bveröffentlicht\b|\bpublié\b|\bpublicado\b)/iu;
/** Words between the name and that: "Ada Obi on Jan 22", "Ada Obi @ 12:00". */
const LEADS_OVER = /\s+(?:on|at|am|um|le|el|il|den|op|@)\s*$/u;
/** In Japan and China the date comes first: "2026年10月2日 9時00分 文・佐伯みなと". */
const LEADING_DATE = /^(?:19|20)\d\d[年/.-][\d年月日時分秒:/.\s-]*(?=\p{L})/u;
const BAR = /\s*(?:[|｜•→»\t]|(?<!\p{sc=Hangul})·|\s[-–—]{1,2}\s|\/\/)\s*/u;

/** As in RSS: "ada@news.test (Ada Obi)". */
const AFTER_ADDRESS = /^\s*[^\s@]{1,64}@[^\s@]{1,255}\s+\(([^()]{1,80})\)\s*$/;

/** In UTF-16 units: the names of fifty people. */
const MAX_BYLINE_CHARS = 1_000;

/**
 * The names in a text that should hold authors, in order; of its parts between bars, the first one that names a person.
 */
export function readNames(text: string): ReadName[] {
  if (/^\s*https?:/i.test(text)) return [];
  let first: ReadName[] = [];
  for (const part of collapse(decodeHTML(text.slice(0, MAX_BYLINE_CHARS))).split(BAR)) {
    const line = withoutAsides(
      withoutLabel(part.replace(LEADING_DATE, "").replace(AFTER_ADDRESS, "$1").replace(BRACKETED, "$1")),
    );
    if (line === "" || NOT_AUTHOR.test(line)) continue;
    const end = END.exec(line);
    const names = split(
      end === null || isOrganisation(line, end) ? line : line.slice(0, end.index).replace(LEADS_OVER, ""),
    );
    if (names.some(({ kind }) => kind === "person")) return names;
    if (first.length === 0) first = names;
  }
  return first;
}

/** "Center for Tide Policy": after a single word a preposition does not end the name. */
function isOrganisation(line: string, end: RegExpExecArray): boolean {
  return (
    /^\s(?:for|of the|at|from)\s/.test(end[0]) &&
    !line.slice(0, end.index).includes(" ") &&
    readName(line)?.kind === "organization"
  );
}

/** A place after each of several names: "Ada Obi in Hamburg and Bo Ek in Kiel". */
const PLACE_BEFORE_NEXT =
  /\s(?:in|aus|à)\s\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?(?=\s(?:and|und|et|y|och|og|en)\s|\s?[,&]\s)/gu;

/** A line without additions to its names: each one's place, the photographer, the employer. */
function withoutAsides(line: string): string {
  const credits = CREDITS.exec(line);
  const text = credits !== null && credits.index > 0 ? line.slice(0, credits.index) : line;
  return text
    .replace(OUR, "")
    .replace(PLACE_BEFORE_NEXT, "")
    .replace(CJK_REPORT, "")
    .replace(REPORTS, "")
    .replace(NEXT_LABEL, "")
    .replace(FAMILIES_FIRST, (whole) => whole.replace(/([^,;]+), ([^;]+)/g, "$2 $1").replace(/;\s+/g, "; "))
    .replace(FAMILY_FIRST, (whole, family: string, given: string) =>
      isFamilyFirst(family, given) ? `${given} ${family}` : whole,
    )
    .trim();
}

/** The label of the next fact in a line of facts: "李明 发布时间：". */
const NEXT_LABEL = /(?<=\p{sc=Han})\s{1,3}\p{sc=Han}{2,6}[:：].{0,200}$/u;

/** What the author does: "Ada Obi reports". */
const REPORTS = /\s(?:reports|writes|berichtet|schreibt)$/u;

/** Lists of authors as in libraries: "Obi, Ada; Ek, Bo". */
const FAMILIES_FIRST = /^(?:\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)*(?:;\s|$)){2,}$/u;

/** A whole line of a family name and a given name: "Obion, Carla". */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’-]+)$/u;

/** "Obion, Carla" is one person; "Carla, Ben" are two, and "Carla, Hamburg" is one with her place. */
function isFamilyFirst(family: string, given: string): boolean {
  return isGivenName(wordsOf(given)[0] ?? "") && !isGivenName(wordsOf(family)[0] ?? "");
}

/** "ByAda Obi": the space is added by CSS. */
const GLUED_LABEL = /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)(?=\p{Lu}\p{Ll}|\p{Lu}{3})/u;

/** "de Ioana Petrescu", "de Élise Morvan": before a given name, not part of the name. */
const OF_PERSON = /^de\s(\p{Lu}[\p{L}-]+)(?=\s\p{Lu})/u;

export function withoutLabel(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 3; turn++) {
    const shorter = rest
      .replace(/^[\s,;:.·•|/\-–—&»>]+/, "")
      .replace(CJK_LABEL, "")
      .replace(LABEL, "")
      .replace(GLUED_LABEL, "")
      .replace(OF_PERSON, (label, given: string) => (isGivenName(wordsOf(given)[0] ?? "") ? given : label));
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.trim();
}

/** Whether a text is only a label, with the name in the next piece. */
export function isLabel(text: string): boolean {
  return text !== "" && withoutLabel(text) === "";
}

/** A firm of two people of one family: "Obi & Obi". */
const FIRM = /^(\p{Lu}[\p{L}'’-]{1,40})\s&\s\1$/u;

function split(line: string): ReadName[] {
  if (FIRM.test(line)) return [{ name: line, kind: "organization" }];
  const names: ReadName[] = [];
  const parts = withoutAgency(line).split(BETWEEN_NAMES).flatMap(commaParts);
  for (const part of parts) names.push(...splitMaybe(part, names));
  // Newsrooms sign with initials: "abc/dpa".
  if (parts.every((part) => /^\p{Ll}{2,4}$/u.test(part))) return names;
  // Next to a full name, a single word is a place or a nickname.
  if (names.some(({ kind }) => kind === "person"))
    return names.filter(({ kind }) => kind === "person" || kind === "organization");
  // Among several parts, a lower-case word is a remainder of the sentence, not an account name.
  return parts.length > 1 ? names.filter(({ kind }) => kind !== "account") : names;
}

/**
 * After a full name, a slash or comma introduces the news agency, and a slash between spaces the employer; "and"
 * introduces an author.
 */
function withoutAgency(line: string): string {
  const [person = "", employer = "", ...more] = line.replace(/\s\/$/, "").split(/\s\/\s/);
  const isEmployed = /\p{L}\s\p{L}/u.test(person) && employer !== "" && more.length === 0;
  if (isEmployed && readName(employer)?.kind === "organization") return person;
  const [rest = "", agency = ""] = /^(.*\S)\s*[/,]\s*([^\s/,]{2,12})$/u.exec(line)?.slice(1) ?? [];
  if (AGENCY.test(agency) && /\p{L}\s\p{L}/u.test(rest)) return rest;
  return withoutAgencyName(line);
}

/** "Ada Obi Associated Press": the agency's name of one or two words right after a full name. */
function withoutAgencyName(line: string): string {
  const words = line.split(" ");
  for (const count of [2, 1]) {
    const person = words.slice(0, -count).join(" ");
    const agency = words.slice(-count).join(" ");
    if (words.length - count < 2 || !/\s\p{Lu}\S*[^\s,/]$/u.test(person) || !AGENCY.test(agency)) continue;
    const isPerson = isGivenName(wordsOf(person)[0] ?? "") || (isShouted(person) && !isShouted(agency));
    if (isPerson) return person;
  }
  return line;
}

/**
 * "Ada Obi, Berlin", "Ada Obi, PhD", "Hafenkurier, Kiel" and "Ada Obi, Bo Ek": after a full name or an organisation only
 * full names are further authors.
 */
function commaParts(part: string): string[] {
  const [first = "", ...rest] = part.split(/\s*,\s*/);
  const isFull = first.includes(" ");
  const isOrganization = readName(first)?.kind === "organization";
  // The place follows the job title: "Ada Obi, Senior Engineer, Tide Lab"; "Ada Obi, Bo Ek Reporters" are two authors.
  const office = rest.findIndex((chunk) => OFFICE.test(chunk) && !isGivenName(wordsOf(chunk)[0] ?? ""));
  const further = rest.slice(0, office < 0 ? rest.length : office).filter((chunk) => {
    if (AGENCY.test(chunk)) return true;
    // The author's employer: "Ada Obi, Tide Institute".
    if (isFull && readName(chunk)?.kind === "organization") return false;
    if (CREDENTIAL.test(chunk) || (isShouted(chunk) && !isShouted(first))) return false;
    return !(isFull || isOrganization) || chunk.includes(" ");
  });
  return [first, ...further];
}

function splitMaybe(chunk: string, before: readonly ReadName[]): ReadName[] {
  const sides = chunk.split(MAYBE_BETWEEN_NAMES);
  if (sides.length > 1 && sides.every((side) => side.includes(" "))) {
    const names = sides.map(readName);
    if (names.every((name) => name?.kind === "person")) return names.filter((name) => name !== null);
  }
  const name = readName(chunk);
  if (name === null || before.some((other) => other.name === name.name)) return [];
  return [name];
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
