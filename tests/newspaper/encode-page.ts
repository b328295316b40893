import iconv from "iconv-lite";
import type { NewspaperArticle } from "./newspaper-page.ts";

/** The bytes of a page in its charset; UTF-16 begins with its byte order mark. */
export function encodePage(html: string, charset: NewspaperArticle["charset"]): Uint8Array {
  return new Uint8Array(iconv.encode(html, charset, { addBOM: charset === "utf-16le" }));
}
