import { makeWords, randomNumbers } from "../synthetic-article.ts";
import { syntheticPage } from "../synthetic-page.ts";

/** Navigation links: on real pages the markup around an article is several times its text. */
const LINKS = 400;

/** In rotation, so that no message of a batch of ten waits. */
export const HOSTS = 10;

/** URL of story number `index`. */
export function storyUrl(index: number): string {
  return `https://news${index % HOSTS}.example.com/2026/story-number-${index}-about-the-harbour`;
}

/** HTML of a story of newspaper length, after this many edits. */
export function storyHtml(index: number, edits: number): string {
  const random = randomNumbers(index + 1);
  const links = Array.from(
    { length: LINKS },
    (_, link) =>
      `<li class="nav-item level-${link % 4}"><a class="nav-link" href="/section/${link}" data-track="nav-${link}">${makeWords(4, random)}</a></li>`,
  );
  const { html } = syntheticPage(index, edits);
  return html
    .replaceAll(/https:\/\/news\d+\.example\.com\/2026\/story-\d+/g, storyUrl(index))
    .replace("<nav><ul>", `<nav><ul>${links.join("\n")}`);
}

/** A page without an article. */
export const NO_ARTICLE = `<!doctype html><html lang="en"><head><title>All sections</title></head><body><ul>${Array.from(
  { length: 60 },
  (_, link) => `<li><a href="/section/${link}">Section ${link}</a></li>`,
).join("")}</ul></body></html>`;
