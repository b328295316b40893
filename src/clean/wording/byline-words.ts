import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Words that stand beside names and dates in a byline and say nothing of their own. */
export const bylineWords: Wording = {
  en: listed(`
    by, and, with, in, from, for, published, publish, updated, update, last, modified, posted, written, reviewed,
    edited, created, originally, first, author, authors, writer, reporter, editor, staff, senior, correspondent,
    contributor, columnist, journalist, date, read, reading, time, min, minute, comments, comment, no, views, view,
    shares, category, categories, tags, share, print, email, save, released, release, issued, story, article, news,
    uncategorized, fact, checked, medically, guest, analysis, opinion, estimated, length, words, est
  `),
  de: listed(`
    von, und, mit, aus, in, veröffentlicht, veröffentlichung, aktualisiert, aktualisierung, geändert, erstellt,
    stand, autor, autorin, autoren, redaktion, redakteur, redakteurin, text, datum, zuletzt, letzte, erschienen,
    publiziert, lesezeit, gepostet, geschrieben, verfasst, kategorie, kommentare, kommentar, artikel, ein, eine,
    beitrag, interview, protokoll, autor:in
  `),
  fr: listed(`
    par, et, avec, publié, publiée, mis, mise, jour, modifié, modifiée, la, rédaction, rédigé, auteur, posté, temps,
    lecture, dernière, modification, le, mise à jour, source, propos, recueillis
  `),
  es: listed(`
    por, y, con, publicado, publicada, actualizado, actualizada, actualización, redacción, autor, autora, escrito,
    última, fecha, modificado, lectura, texto
  `),
  it: listed(`
    di, e, con, da, a, cura, pubblicato, aggiornato, aggiornamento, redazione, autore, modifica, modificato, ultima,
    ultimo, scritto, lettura, della
  `),
  pt: listed(`
    por, e, com, publicado, publicada, atualizado, atualizada, atualização, redação, autor, autora, escrito, última,
    da, do, leitura, texto
  `),
  nl: listed(`
    door, en, met, van, gepubliceerd, bijgewerkt, geplaatst, geüpdatet, laatste, update, redactie, auteur, leestijd,
    geschreven
  `),
  pl: listed(`
    przez, i, opublikowano, publikacja, aktualizacja, zaktualizowano, autor, autorka, redakcja, data, dodano, oprac,
    opracowanie, ostatnia
  `),
  ru: listed(`
    автор, авторы, опубликовано, обновлено, дата, публикации, время, чтения, редакция, текст, и, источник
  `),
  ja: listed(`
    著者, 文, 公開, 更新, 公開日, 更新日, 投稿日, 執筆, 取材, 編集部, 最終更新, 配信, 掲載
  `),
  zh: listed(`
    作者, 来源, 來源, 编辑, 編輯, 责任编辑, 責任編輯, 发布时间, 發布時間, 更新时间, 更新時間, 记者, 記者, 文, 发布, 發布, 更新, 时间
  `),
  ko: listed(`
    기자, 입력, 수정, 등록, 승인, 작성, 글, 편집, 특파원, 최종수정, 기사입력, 업데이트
  `),
  sv: listed(`
    av, och, publicerad, publicerat, uppdaterad, uppdaterat, senast, text, redaktionen, reporter, lästid
  `),
  da: listed(`
    af, og, publiceret, udgivet, opdateret, sidst, tekst, redaktionen, journalist, skrevet
  `),
  no: listed(`
    av, og, publisert, oppdatert, sist, tekst, redaksjonen, journalist, skrevet
  `),
  fi: listed(`
    julkaistu, päivitetty, kirjoittaja, teksti, toimitus, ja, toimittaja
  `),
  cs: listed(`
    autor, autoři, publikováno, aktualizováno, vydáno, redakce, text, a
  `),
  hu: listed(`
    írta, szerző, közzétéve, frissítve, megjelent, és
  `),
  ro: listed(`
    de, autor, publicat, actualizat, redacția, la, și
  `),
  tr: listed(`
    yazan, yazar, yayınlanma, yayın, güncelleme, güncellenme, tarihi, tarih, giriş, son, ve, editör, oluşturulma
  `),
  ar: listed(`
    بقلم, كتب, كتبت, نشر, آخر, تحديث, تم, النشر, التحديث, بواسطة
  `),
  id: listed(`
    oleh, penulis, editor, diterbitkan, diperbarui, dipublikasikan, reporter, dan, terbit
  `),
};
