/**
 * Words beside a date that say what it is, in the languages of the press, as `comparable` writes them. Those of
 * alphabets are whole words, with their endings where `*` stands; those of scripts without spaces stand anywhere.
 */
function words(ofAlphabets: string, ofOthers: string): RegExp {
  const alternatives = ofAlphabets
    .trim()
    .split(/\s*,\s*/)
    .map((word) => word.replaceAll(" ", String.raw`\s`).replaceAll("*", String.raw`\p{L}{0,8}`));
  const others = ofOthers
    .trim()
    .split(/\s*,\s*/)
    .join("|");
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${alternatives.join("|")})(?![\p{L}\p{M}])|${others}`, "u");
}

/** Of the day on which a text was changed. */
export const MODIFIED = words(
  `update, updated, last update, last updated, modified, edited, revised, changed, amended, aktualisier*, letzte anderung,
  geandert, zuletzt, mise? a jour, mis a jour, maj, modifie*, actualizad*, actualizacion, modificad*, modificat*,
  atualizad*, atualizacao, aggiornat*, aggiornamento, bijgewerkt, gewijzigd, laatste update, oppdatert, opdateret,
  uppdaterad*, paivitetty, muokattu, zaktualizowan*, aktualizacj*, aktualizovan*, aktualizace, upraveno, frissit*,
  modositva, actualizat*, ultima actualizare, guncelle*, обновлен*, обновление, изменен*, оновлен*, актуализиран*,
  diperbarui, diupdate, cap nhat, azurirano, posodobljeno, atnaujint*, atjaunot*, uuendatud, ενημερ*, تحديث, محدث,
  بروزرسانی, به روز, עודכן, अपडेट*, अद्यतन`,
  "更新, 修正, 修订, 最后修改, 改訂, 수정, 업데이트, 최종, อัปเดต, อัพเดต, แก้ไข, হালনাগাদ, আপডেট",
);

/** Of the day on which it was published. */
export const PUBLISHED = words(
  `published, publication, publish date, posted, created, released, issued, date, veroffentlich*, erschienen, erstellt,
  datum, publie*, mise? en ligne, mis en ligne, paru*, publicad*, publicacion, publicacao, pubblicat*, pubblicazione,
  pubblicazione, creat*, geplaatst, gepubliceerd, publiceret, offentliggjort, udgivet, publisert, publicerad*, publicerat,
  julkaistu, opublikowan*, dodano, data publikacji, vydano, publikovan*, zverejnen*, megjelent, kozzeteve, publikalva, yayin*,
  eklenme, publicat*, опубликован*, публикация, опубл, опублікован*, публикуван*, dipublikasikan, diterbitkan, tayang,
  dang luc, ngay dang, objavljeno, paskelbt*, publicet*, avaldatud, δημοσιε*, نشر, نشرت, تاریخ, منتشر*, انتشار, פורסם,
  प्रकाशित*, पोस्ट*`,
  "発表, 公開, 掲載, 配信, 発信, 投稿, 作成, 发布, 發佈, 發布, 发表, 發表, 刊登, 時間, 时间, 日期, 입력, 등록, 게시, 작성, 승인, เผยแพร่, প্রকাশ",
);

/** What is dated here is not the article. */
export const OTHER_DATE = words(
  `copyright, all rights, joined, born, died, expires?, expiry, deadline, since, seit, depuis, valid, gultig, archived,
  accessed, retrieved, abgerufen, registriert, registered, member since, mitglied, reviewed, fact checked, heute, today,
  effective, due, termin, event, events, beginn`,
  "©, \\(c\\), 有効期限",
);

/** "As of": the German press dates its texts so, whether they are new or changed. */
export const AS_OF = /(?<!\p{L})stand(?!\p{L})/u;
