import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** How a line at the end of a page begins that is about the page and not of the article. */
export const closingLeadIns: Wording = {
  en: listed(`
    copyright, ©, (c), all rights reserved, tags, tagged, tagged with, tagged in, filed under, topics, topic,
    keywords, categories, category, categorized in, categorised in, posted in, published in, labels, in this
    article, in this story, share this, permalink, more about, via, tip jar, follow, subscribe, print, url, link to
    this, this article originally appeared, contact the author, contact us, contact the reporter, write to, email
    the author, follow the author, back to, return to, go to, disclaimer, editorial standards, terms of use, terms
    of service, privacy policy
  `),
  de: listed(`
    copyright, alle rechte vorbehalten, schlagworte, schlagwort, schlagwörter, tags, themen, thema, stichworte,
    stichwörter, kategorie, kategorien, rubrik, veröffentlicht in, abgelegt unter, kommentare, permalink, zurück zu,
    zurück zur, impressum, datenschutz, mehr themen, weitere themen, ressort, verschlagwortet mit, erschienen in
  `),
  fr: listed(`
    copyright, tous droits réservés, mots-clés, mots clés, tags, thèmes, thème, catégorie, catégories, rubrique,
    étiquettes, permalien, sur le même sujet, classé dans, publié dans, mentions légales
  `),
  es: listed(`
    copyright, todos los derechos reservados, etiquetas, temas, tags, categoría, categorías, palabras clave,
    archivado en, publicado en, en este artículo, más en
  `),
  it: listed(`
    copyright, tutti i diritti riservati, riproduzione riservata, © riproduzione riservata, tag, tags, argomenti,
    categoria, categorie, parole chiave, etichette, pubblicato in
  `),
  pt: listed(`
    copyright, todos os direitos reservados, tags, temas, tópicos, assuntos, categoria, categorias, palavras-chave,
    marcadores, arquivado em, publicado em
  `),
  nl: listed(`
    copyright, alle rechten voorbehouden, tags, trefwoorden, onderwerpen, categorie, categorieën, geplaatst in
  `),
  pl: listed(`
    copyright, wszelkie prawa zastrzeżone, tagi, tematy, kategoria, kategorie, słowa kluczowe, etykiety, źródło
  `),
  ru: listed(`
    все права защищены, теги, метки, темы, тема, рубрика, рубрики, ключевые слова, источник, категории
  `),
  ja: listed(`
    copyright, 無断転載, タグ, カテゴリ, カテゴリー, キーワード, トピックス, 関連タグ, 関連キーワード
  `),
  zh: listed(`
    版权所有, 版權所有, 标签, 標籤, 关键词, 關鍵字, 分类, 分類, 责任编辑, 責任編輯, 编辑, 本文来源, tags, 关键字
  `),
  ko: listed(`
    copyright, 저작권자, 무단전재, 무단 전재, 태그, 키워드, #, ⓒ, <저작권자, ©
  `),
  sv: listed(`
    copyright, taggar, ämnen, kategorier, kategori, publicerad i
  `),
  da: listed(`
    copyright, emner, tags, kategorier, kategori, emneord
  `),
  no: listed(`
    copyright, emner, stikkord, tags, kategorier, publisert i
  `),
  fi: listed(`
    copyright, aiheet, avainsanat, asiasanat, tagit, kategoriat
  `),
  cs: listed(`
    copyright, štítky, témata, klíčová slova, rubrika, kategorie, zdroj
  `),
  tr: listed(`
    copyright, etiketler, konular, kategori, kategoriler, tüm hakları saklıdır, kaynak
  `),
  id: listed(`
    copyright, tag, tags, topik, kategori, sumber
  `),
};

/** How a closing line names those who helped, where the byline names who wrote. */
export const deskCredits: Wording = {
  en: listed(`
    contributed to this report, contributed to this story, contributed to this article, contributed reporting, reporting by, additional reporting by,
    editing by, compiled by, with reports from, with files from, with agency inputs, with inputs from, with reporting by, with additional reporting, reported from, contributed reporting from, the associated press contributed, reuters contributed, thomson reuters trust principles
  `),
  de: listed(
    `mit agenturmaterial, mit material von, mit material der, mit informationen von, mit agenturen, mit dpa, mit afp, mit reuters`,
  ),
  fr: listed(`avec afp, avec l'afp, avec reuters, avec agences, avec les agences, (avec afp)`),
  es: listed(`con información de, con informaciones de, con información de agencias`),
  pt: listed(`com informações de, com informações da, com informações do, com agências`),
};
