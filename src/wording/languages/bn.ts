import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Bangla. */
export const bn: LanguageWording = {
  shareLabels: listed(`শেয়ার, শেয়ার করুন, লিংক কপি করুন, ইমেইল করুন, প্রিন্ট, প্রিন্ট করুন, সেভ করুন`),
  commentLabels: listed(`মন্তব্য, মন্তব্য করুন, মন্তব্যসমূহ, আপনার মন্তব্য, সব মন্তব্য, উত্তর দিন`),
  advertisingLabels: listed(`বিজ্ঞাপন`),
  relatedHeadings: listed(`আরও পড়ুন, আরো পড়ুন, এটিও পড়ুন, সম্পর্কিত খবর`),
  relatedLeadIns: listed(`আরও পড়ুন, আরো পড়ুন, এটিও পড়ুন`),
  prompts: listed(`
    সাবস্ক্রাইব করুন, নিউজলেটার, আমাদের ফলো করুন, ফলো করুন, অ্যাপ ডাউনলোড করুন, আমাদের চ্যানেল, আপনার ইমেইল, লগইন
    করুন, নিবন্ধন করুন
  `),
  consentPhrases: listed(`কুকি ব্যবহার, কুকিজ ব্যবহার, গোপনীয়তা নীতি, আপনার সম্মতি`),
  creditLeadIns: listed(`ছবি`),
  modifiedWords: listed(`হালনাগাদ*, আপডেট*, সম্পাদিত`),
  publishedWords: listed(`প্রকাশ*`),
};
