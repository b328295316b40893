import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";

export const PAGE_URL = "https://news.example.com/story";

/** An article with this HTML. */
export function articleOf(html: string): { url: string; articleBody: string; articleBodyHtml: string } {
  return { url: PAGE_URL, articleBody: renderPlainText(parsePage(html)), articleBodyHtml: html };
}

/** Words of a made-up language, different for each seed. */
export function wordsOf(seed: number, count: number): string {
  let state = seed + 1;
  const words = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8).toString(36).slice(0, 5);
  });
  return `${words.join(" ")}.`;
}

export function paragraphs(seeds: readonly number[], words = 40): string {
  return seeds.map((seed) => `<p>${wordsOf(seed, words)}</p>`).join("");
}

export function range(count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
