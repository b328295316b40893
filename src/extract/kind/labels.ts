import { phrasesFor } from "../../wording/wording.ts";

/** Short texts that indicate the kind of their page; the first list with a match wins. */
const LISTS = {
  buy: "buyLabels",
  product: "productLabels",
  sort: "sortLabels",
  member: "memberLabels",
  service: "serviceLabels",
  docs: "docsLabels",
} as const;

export type LabelKind = keyof typeof LISTS | "price" | "ago" | "count";

const KINDS = new Map<string, LabelKind>();
for (const [kind, list] of Object.entries(LISTS) as [keyof typeof LISTS, (typeof LISTS)[keyof typeof LISTS]][])
  for (const label of phrasesFor(list)) if (!KINDS.has(label)) KINDS.set(label, kind);

const PRICE =
  /^(?:(?:from|ab|now|was|sale|only|usd|us|ca|a|au)? ?[$£€¥₹₽₩]\s?\d[\d.,]*|\d[\d.,\s]*\s?(?:€|£|¥|zł|kr\.?|₽|руб\.?|円|元|원|usd|eur|gbp|chf|kč|ft|lei|tl))(?:\s?[-–]\s?[$£€]?\d[\d.,]*)?(?:\/\w+)?$/i;
const AGO =
  /^.{0,20}\b\d+\s?(?:s|m|h|d|w|mo|y|yr|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?ago$|^(?:vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+|\d+ \p{L}+ (?:fa|atrás|geleden|sedan|siden|sitten|temu|назад))$|^\d+\s?(?:日前|時間前|年前|天前|小时前|일 전|시간 전)$/iu;
const COUNT =
  /^\(?\d[\d.,]*k?\)?\s(?:results?|items?|products?|reviews?|comments?|replies|answers?|posts?|votes?|views?|likes?|points?|upvotes?|members?|ratings?|messages?|ergebnisse|produkte?|artikel|bewertungen|antworten|kommentare|résultats|produits|avis|réponses|commentaires|resultados|productos|reseñas|respuestas|risultati|prodotti|recensioni|risposte|resultaten|producten|reacties)\b.{0,12}$/i;

/** The kind that a short text indicates; `null` for most. */
export function labelKindOf(text: string): LabelKind | null {
  if (text === "") return null;
  const known = KINDS.get(text.toLowerCase());
  if (known !== undefined) return known;
  if (!/\d/.test(text)) return null;
  if (PRICE.test(text)) return "price";
  if (AGO.test(text)) return "ago";
  return COUNT.test(text) ? "count" : null;
}
