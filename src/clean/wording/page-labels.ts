import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** “Page” before a number, as links to the pages of an article say it. */
export const pageWords: Wording = {
  en: listed(`page, go to page, on page, part`),
  de: listed(`seite, zu seite, auf seite, weiter auf seite, teil`),
  fr: listed(`page, aller à la page`),
  es: listed(`página, ir a la página`),
  it: listed(`pagina, vai a pagina`),
  pt: listed(`página, ir para a página`),
  nl: listed(`pagina, ga naar pagina`),
  sv: listed(`sida`),
  da: listed(`side`),
  no: listed(`side`),
  fi: listed(`sivu`),
  pl: listed(`strona`),
  cs: listed(`strana, stránka`),
  hu: listed(`oldal`),
  ru: listed(`страница`),
  tr: listed(`sayfa`),
  id: listed(`halaman`),
  vi: listed(`trang`),
  ja: listed(`ページ, 次ページ`),
  zh: listed(`第, 页, 頁`),
  ko: listed(`페이지`),
};

/** The link to the next page of an article, whole or as the beginning of what it says. */
export const nextPageLabels: Wording = {
  en: listed(`next, next page, continue, continue reading, continued, read on, next part, view next page`),
  de: listed(`weiter, nächste seite, zur nächsten seite, auf der nächsten seite, weiterlesen, vor, nächster teil`),
  fr: listed(`suivant, suivante, page suivante, la suite, suite, lire la suite`),
  es: listed(`siguiente, página siguiente, siguiente página, continuar, seguir leyendo`),
  it: listed(`avanti, successiva, successivo, pagina successiva, pagina seguente, continua`),
  pt: listed(`próxima, próximo, próxima página, página seguinte, seguinte, continuar`),
  nl: listed(`volgende, volgende pagina, verder, verder lezen, lees verder`),
  sv: listed(`nästa, nästa sida`),
  da: listed(`næste, næste side`),
  no: listed(`neste, neste side`),
  fi: listed(`seuraava, seuraava sivu`),
  pl: listed(`następna, następna strona, dalej, czytaj dalej`),
  cs: listed(`další, další strana, další stránka, následující`),
  hu: listed(`következő, következő oldal, tovább`),
  ru: listed(`далее, следующая, следующая страница, вперёд, вперед, читать далее`),
  tr: listed(`sonraki, sonraki sayfa, devamı`),
  id: listed(`selanjutnya, berikutnya, halaman selanjutnya, halaman berikutnya`),
  vi: listed(`tiếp, trang sau, tiếp theo`),
  ja: listed(`次, 次へ, 次のページ, 次のページへ, 続きを読む`),
  zh: listed(`下一页, 下一頁, 下页, 下頁, 阅读下一页`),
  ko: listed(`다음, 다음 페이지`),
};
