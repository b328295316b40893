import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Bangla. */
export const bn: LanguageWording = {
  advertisingLabels: listed(`বিজ্ঞাপন`),
  relatedHeadings: listed(`আরও পড়ুন, আরো পড়ুন, এটিও পড়ুন, সম্পর্কিত খবর`),
  relatedLeadIns: listed(`আরও পড়ুন, আরো পড়ুন, এটিও পড়ুন`),
  creditLeadIns: listed(`ছবি`),
  modifiedWords: listed(`হালনাগাদ*, আপডেট*, সম্পাদিত`),
  publishedWords: listed(`প্রকাশ*`),
};
