/** Words before the date on which a text was changed, in the languages of the press. */
export const MODIFIED =
  /(?:last\s+)?(?:updated?|modified|edited|revised|changed)|aktualisier\w*|aktualisierung|letzte\s+änderung|geändert|zuletzt|mis(?:e)?\s+à\s+jour|modifié\w*|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdaterad|päivitetty|muokattu|zaktualizowano|aktualizacja|aktualizováno|upraveno|frissítve|actualizat|güncelle\w*|обновлено|изменено|оновлено|diperbarui|cập\s+nhật|更新|수정/iu;

/** Words before the date on which it was published. */
export const PUBLISHED =
  /publi(?:shed|cation|é|ée|cado|cada|cato|cata|ceret|sert|cerad|kováno|kowano|cat)|posted|created|released|first\s+|veröffentlich\w*|erschienen|erstellt|^vom\s|datum|geplaatst|gepubliceerd|julkaistu|opublikowano|dodano|vydáno|megjelent|yayın\w*|опубликовано|опубліковано|dipublikasikan|tayang|発表|公開|掲載|配信|発信|作成|发布|發佈|時間|입력|등록/iu;

/** What is dated here is not the article. */
export const OTHER_DATE =
  /copyright|©|\(c\)|all rights|joined|born|expires?|deadline|event|beginn|termin|since|seit|depuis|valid|gültig|heute|today|archiv|weather|wetter|impressum|registriert|registered|mitglied|reviewed|fact.checked/iu;

/** "As of": the German press dates its texts so, whether they are new or changed. */
export const AS_OF = /\bstand\b/iu;
