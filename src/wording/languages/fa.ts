import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Persian. */
export const fa: LanguageWording = {
  relatedHeadings: listed(`بیشتر بخوانید, مطالب مرتبط, اخبار مرتبط, همچنین بخوانید, پربازدیدترین‌ها`),
  relatedLeadIns: listed(`
    بیشتر بخوانید, همچنین بخوانید, بیشتر بدانید, مطلب مرتبط, مطالب مرتبط, خبر مرتبط, اخبار مرتبط, این مطلب را هم
    بخوانید
  `),
  weakRelatedLeadIns: listed(`بخوانید, مرتبط, پیشنهاد می‌کنیم`),
  creditLeadIns: listed(`عکس, عکاس, منبع عکس`),
  modifiedWords: listed(`بروزرسانی, به روز, بهروزرسانی`),
  publishedWords: listed(`تاریخ, منتشر*, انتشار`),
};
