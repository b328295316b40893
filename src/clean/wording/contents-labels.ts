import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Headings of a table of contents: the whole line. */
export const contentsLabels: Wording = {
  en: listed(
    `table of contents, contents, in this article, in this post, on this page, in this guide, in this story, article contents, page contents, jump to section, quick navigation`,
  ),
  de: listed(`inhaltsverzeichnis, inhalt, inhalte, auf dieser seite, in diesem artikel, in diesem beitrag`),
  fr: listed(`sommaire, table des matières, dans cet article`),
  es: listed(`índice, índice de contenidos, tabla de contenidos, en este artículo, contenido, contenidos`),
  it: listed(`indice, indice dei contenuti, in questo articolo, sommario`),
  pt: listed(`índice, sumário, neste artigo, conteúdo, tabela de conteúdos`),
  nl: listed(`inhoudsopgave, inhoud, in dit artikel`),
  pl: listed(`spis treści, w tym artykule`),
  ru: listed(`содержание, оглавление`),
  ja: listed(`目次, この記事の内容`),
  zh: listed(`目录, 目錄, 内容目录`),
  ko: listed(`목차`),
  sv: listed(`innehåll, innehållsförteckning`),
  da: listed(`indhold, indholdsfortegnelse`),
  no: listed(`innhold, innholdsfortegnelse`),
  fi: listed(`sisällys, sisällysluettelo`),
  cs: listed(`obsah`),
  tr: listed(`içindekiler`),
  id: listed(`daftar isi`),
};
