import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Persian. */
export const fa: LanguageWording = {
  relatedHeadings: listed(`بیشتر بخوانید, مطالب مرتبط, اخبار مرتبط, همچنین بخوانید, پربازدیدترین‌ها`),
  relatedLeadIns: listed(`بیشتر بخوانید, همچنین بخوانید`),
  modifiedWords: listed(`بروزرسانی, به روز, بهروزرسانی`),
  publishedWords: listed(`تاریخ, منتشر*, انتشار`),
};
