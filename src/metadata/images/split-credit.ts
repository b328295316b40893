import { collapse } from "../facts/line-of.ts";

export interface ImageTexts {
  readonly caption: string | null;
  readonly creditText: string | null;
}

const LABEL =
  "(?:photo(?:graph(?:y|er|s)?|s|graphie)?|image|picture|pic|illustration|graphic|video still|" +
  "foto(?:s|graf(?:ie|ía|ia)?)?|bild(?:quelle|nachweis|rechte|er)?|grafik|imagen|imágenes|imagem|immagine|" +
  "crédits?|créditos?|credits?|source|quelle|fuente|fonte|zdjęcie|fot\\.|фото|写真|撮影|사진|图片(?:来源)?|摄影|供图)";
const OF = "(?:[ /]?(?:credits?|crédits?|source|copyright|courtesy(?: of)?|by|von|par|por|de|di|door|autor))?";

/**
 * `Photograph: Ilse Tamm`, `Image Source: Getty`, `Photo by Ines`, `© Bela Novak`, at the start or after a sentence.
 */
const CREDIT = new RegExp(
  `(?:^|[.!?…”"’)\\]。、|·•/;(\\[–—-]\\s*|\\s(?=[©|]))` +
    `(?:${LABEL}${OF}\\s*[:：]\\s*|(?:photo(?:graph)?s?|image|picture|foto)s? (?:by|courtesy of|von|par|por|de|di)\\s+:?\\s*|(?:©|\\(c\\)|copyright)\\s*)` +
    "(\\S.{0,150})$",
  "iu",
);

/** Splits the text of an image into caption and credit, without the credit's label. */
export function splitCredit(text: string): ImageTexts {
  const match = CREDIT.exec(text);
  if (match === null) return { caption: text || null, creditText: null };
  const [whole, credit = ""] = match;
  const before = text.slice(0, match.index) + (/^[.!?…”"’)\]。]/.exec(whole)?.[0] ?? "");
  return {
    caption: collapse(before).replace(/(?<![\s|·•/;([–—-])[\s|·•/;([–—-]+$/, "") || null,
    creditText: withoutClosing(credit),
  };
}

/** A credit without its label. */
export function creditWithoutLabel(text: string): string {
  return splitCredit(text).creditText ?? text;
}

function withoutClosing(credit: string): string {
  const text = credit.trim();
  return /[)\]]$/.test(text) && !/[([]/.test(text) ? text.slice(0, -1).trim() : text;
}
