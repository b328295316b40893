import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Thai. */
export const th: LanguageWording = {
  advertisingLabels: listed(`โฆษณา`),
  relatedHeadings: listed(`
    อ่านเพิ่มเติม, ข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง, อ่านต่อ, เรื่องที่เกี่ยวข้อง, ข่าวล่าสุด
  `),
  relatedLeadIns: listed(`
    อ่านเพิ่มเติม, อ่านต่อ, ข่าวที่เกี่ยวข้อง, อ่านข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง, อ่านข่าวเพิ่มเติม,
    ดูเพิ่มเติม
  `),
  creditLeadIns: listed(`ภาพ, ภาพถ่าย, ที่มาภาพ`),
  modifiedWords: listed(`อัปเดต, อัพเดต, แก้ไข, ปรับปรุง`),
  publishedWords: listed(`เผยแพร่, โพสต์เมื่อ, ลงวันที่`),
};
