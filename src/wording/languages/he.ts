import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Hebrew. */
export const he: LanguageWording = {
  advertisingLabels: listed(`פרסומת`),
  relatedHeadings: listed(`קראו גם, כתבות נוספות, עוד בנושא, כתבות קשורות, אולי יעניין אותך, הנקראות ביותר`),
  relatedLeadIns: listed(`קראו גם, עוד בנושא`),
  modifiedWords: listed(`עודכן, עדכון`),
  publishedWords: listed(`פורסם`),
};
