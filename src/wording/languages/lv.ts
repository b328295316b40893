import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Latvian. */
export const lv: LanguageWording = {
  advertisingLabels: listed(`reklāma`),
  relatedHeadings: listed(`lasi arī, lasiet arī, lasi vairāk, saistītie raksti, skaties arī`),
  relatedLeadIns: listed(`lasi arī, lasiet arī, lasi vairāk, skaties arī`),
  creditLeadIns: listed(`foto, attēls`),
  modifiedWords: listed(`atjaunot*, labot*`),
  publishedWords: listed(`publicēt*`),
};
