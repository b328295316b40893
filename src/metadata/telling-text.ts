import { type Element, isText } from "domhandler";

/** The beginning of a line that may go on with a name. */
const AUTHOR_LABEL =
  /^\s*(?:(?:(?:[Ww]ritten|[Pp]osted|[Aa]uthored|[Ww]ords|[Ss]tory|[Tt]ext|[Pp]ublished|[Aa]rticle) by|[Bb]y|BY|(?:[Ee]in Beitrag |Artikel |Text |[Gg]eschrieben )?[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|[Oo]leh|(?:About the )?[Aa]uthors?|Autor(?:in|a|es)?|[Aa]uteure?s?|Texto?|Penulis|Yazan|Автор|作者)(?:\s*[:：]|\s+\p{Lu}|\s*$)|By\p{Lu}\p{Ll})/u;
/** In UTF-16 units. */
const LONGEST_LABEL = 80;

/** Whether an element's text begins as a byline does: "By", "Von", "Autor:". */
export function beginsAsByline({ children }: Element): boolean {
  const [first] = children;
  return first !== undefined && isText(first) && first.data.length < LONGEST_LABEL && AUTHOR_LABEL.test(first.data);
}

const YEAR = /(?:19|20)\d\d(?!\d)|\d[./]\d{1,2}[./]\d\d\b|\d年/;
/** A longer text is prose, and may only begin with its date: "(23.11.2026) The bridge …". In UTF-16 units. */
const LONGEST_DATE = 90;
const DATE_LINE = 50;

/** Whether a short text of the element's own has a year in it. */
export function hasYear({ children }: Element): boolean {
  for (const child of children) {
    if (!isText(child) || child.data.length < 6) continue;
    const { data } = child;
    if (YEAR.test(data.length < LONGEST_DATE ? data : data.trimStart().slice(0, DATE_LINE))) return true;
  }
  return false;
}

/** A page about an author. */
export const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|writers?|contributors?|profiles?|people|person|staff|journalists?|reporters?|team|by|redakteure?|user|users|member|members|columnists?|experts?)\/[^/]|[?&]author=/i;
