import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** The link at the end of a teaser: its whole text. */
export const readMoreLabels: Wording = {
  en: listed(`more, read more, continue reading, continue, read on, full story, read full story, read the rest`),
  de: listed(
    `mehr, weiter, weiterlesen, mehr lesen, zum artikel, artikel lesen, zum beitrag, hier weiterlesen, lesen sie mehr`,
  ),
  fr: listed(`lire la suite, suite, la suite, lire plus`),
  es: listed(`leer más, ver más, seguir leyendo, más, continuar leyendo`),
  it: listed(`leggi tutto, leggi di più, continua, continua a leggere, leggi`),
  pt: listed(`leia mais, ler mais, continue lendo, continuar a ler`),
  nl: listed(`lees meer, lees verder, meer, verder lezen`),
  pl: listed(`więcej, czytaj więcej, czytaj dalej`),
  ru: listed(`подробнее, читать далее, далее, читать дальше`),
  ja: listed(`続きを読む, もっと見る, 詳しく見る, 詳細, もっと読む`),
  zh: listed(`阅读更多, 阅读全文, 更多, 详细, 閱讀更多, 更多內容, 詳全文, 繼續閱讀`),
  ko: listed(`더보기, 더 보기, 자세히 보기, 전문 보기, 계속 읽기`),
  sv: listed(`läs mer, mer`),
  da: listed(`læs mere, mere`),
  no: listed(`les mer, mer`),
  fi: listed(`lue lisää, lisää`),
  cs: listed(`více, číst dál, číst více, celý článek`),
  hu: listed(`tovább, bővebben`),
  tr: listed(`devamı, devamını oku, daha fazla`),
  id: listed(`selengkapnya, baca selengkapnya`),
};
