import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Hebrew. */
export const he: LanguageWording = {
  advertisingLabels: listed(`פרסומת`),
  relatedHeadings: listed(`קראו גם, כתבות נוספות, עוד בנושא, כתבות קשורות, אולי יעניין אותך, הנקראות ביותר`),
  relatedLeadIns: listed(`
    קראו גם, עוד בנושא, כתבות נוספות, לקריאה נוספת, קראו עוד, ראו גם, כתבות קשורות, צפו גם, אולי יעניין אתכם
  `),
  weakRelatedLeadIns: listed(`עוד באתר`),
  creditLeadIns: listed(`צילום, תמונה, קרדיט`),
  modifiedWords: listed(`עודכן, עדכון`),
  publishedWords: listed(`פורסם`),
};
