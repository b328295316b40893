import { type Element, isTag, isText } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import { AS_OF, MODIFIED, OTHER_DATE, PUBLISHED } from "./date-words.ts";
import { plainLine } from "./read-dates.ts";

/**
 * The meaning of a date according to the words around it: "plain" without such words, "other" if it does not date the
 * article.
 */
export type DateSense = "published" | "modified" | "other" | "plain";

/** The meaning that a text gives its date; `null` if it has no such words. @param text from `plainLine` */
export function senseOf(text: string): DateSense | null {
  if (AS_OF.test(text)) return "plain";
  if (MODIFIED.test(text)) return "modified";
  if (OTHER_DATE.test(text)) return isPublishedToday(text) ? "published" : "other";
  return PUBLISHED.test(text) ? "published" : null;
}

/** "Published today at 09:40, 4 November 2026"; without the verb, it is the current date in the header of a site. */
const TODAY = /(?<!\p{L})(?:today|heute|aujourd'hui|hoy|hoje|oggi|vandaag|idag|i dag|dzis|dnes)(?!\p{L})/u;

function isPublishedToday(text: string): boolean {
  if (!TODAY.test(text)) return false;
  const rest = text.replace(TODAY, " ");
  return PUBLISHED.test(rest) && !OTHER_DATE.test(rest);
}

/** A sentence of blogs about themselves, before its date: "This entry was posted on Monday,". */
const ABOUT_ITSELF =
  /(?:^|[.!?|]\s)(?:(?:this|the) (?:article|blog|entry|page|piece|post|story|text)\s(?:was|has been|is)(?: originally| first)?\s(?:posted|published|written)(?: on)?|(?:diese[rs]? (?:artikel|beitrag|blogbeitrag|eintrag|text|seite)) (?:wurde|erschien|ist)(?: zuerst)? am|(?:cet article|ce billet|cette entree) (?:a ete|est)(?: ecrite?| publiee?)? le|(?:esta entrada|este articulo) (?:fue|se) (?:publicad[oa]|publico) el|(?:este artigo|este post|esta entrada) foi publicad[oa] em|(?:questo articolo|questa voce|questo post) e stat[oa] pubblicat[oa] (?:il|in data)|dit (?:bericht|artikel) (?:werd|is) (?:geplaatst|gepubliceerd) op)[\s,]+(?:\p{L}{2,12}\.?,?\s)?(?:(?:den|the) )?$/u;

/** Of its last change: "This page was last edited on", "© 2026 Ada Obi. Last updated on". */
const ABOUT_ITS_CHANGE =
  /(?:^|[.!?|·]\s)(?:(?:(?:this|the) (?:article|document|entry|page|post|site|text) (?:was|has been) )?(?:last|most recently) (?:changed|edited|modified|revised|updated)(?: on)?|(?:diese seite|diese[rs] (?:artikel|beitrag|dokument|eintrag|text)) wurde zuletzt am|zuletzt (?:aktualisiert|bearbeitet|geandert)(?: am)?|derniere (?:mise a jour|modification)(?: de (?:cette|la) page)?(?: le)?|cette page a ete (?:mise a jour|modifiee)(?: pour la derniere fois)? le|ultima (?:actualizacion|edicion|modificacion)(?: el)?|esta pagina se (?:actualizo|edito|modifico) por ultima vez el|ultim[ao] (?:aggiornamento|modifica)(?: il)?|questa pagina e stata (?:aggiornata|modificata)(?: per l'ultima volta)? il|ultima (?:alteracao|atualizacao|edicao|modificacao)(?: em)?|esta pagina foi (?:atualizada|editada|modificada) pela ultima vez em|(?:deze pagina is(?: voor het)? )?laatst (?:bewerkt|bijgewerkt|gewijzigd)(?: op)?)[\s:,]+(?:\p{L}{2,12}\.?,?\s)?(?:(?:den|the) )?$/u;

/**
 * The meaning of a date in a sentence of the page about itself; `null` if the words before it are no such sentence.
 * @param before from `plainLine`
 */
export function senseOfOwnSentence(before: string): "published" | "modified" | null {
  if (ABOUT_ITSELF.test(before)) return "published";
  return ABOUT_ITS_CHANGE.test(before) ? "modified" : null;
}

/** Ancestors of a date that may start with its label. */
const MAX_LEVELS = 3;
/** A longer text is a sentence. */
const MAX_LABEL_CHARS = 30;
/** Elements and blanks between a label and its date. */
const MAX_NODES_BETWEEN = 8;

/** The meaning according to the words right before an element: "Updated: <b>…", "<h4>Published</h4><div>…". */
export function senseBefore(element: Element): DateSense | null {
  let node = element;
  for (let step = 0; step < MAX_LEVELS; step++) {
    const label = labelBefore(node);
    if (label !== "") return senseOf(plainLine(label ?? ""));
    if (node.parent === null || !isTag(node.parent)) return null;
    node = node.parent;
  }
  return null;
}

/** Whether an element is within a sentence, with other words before it. */
export function isInSentence({ prev }: Element): boolean {
  return prev !== null && isText(prev) && shortLineOf(prev, MAX_LABEL_CHARS).length > MAX_LABEL_CHARS;
}

/** The text between an element and the preceding date or paragraph; `null` if it is empty. */
function labelBefore(element: Element): string | null {
  let label = "";
  let before = element.prev;
  for (let step = 0; step < MAX_NODES_BETWEEN && before !== null; step++, before = before.prev) {
    const text = shortLineOf(before, MAX_LABEL_CHARS);
    const longer = `${text.slice(text.search(/\D*$/u))} ${label}`.trim();
    if (longer.length > MAX_LABEL_CHARS) return label || null;
    label = longer;
    if (/\d/.test(text)) break;
  }
  return label;
}
