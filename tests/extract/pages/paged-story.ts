import type { FetchedPage } from "../../../src/fetched-page.ts";
import { makePage } from "../make-page.ts";

export const FIRST = "https://news.example.com/2026/harbour";

export const HEADLINE = "The harbour learns to wait";

const PARAGRAPHS = [
  [
    "For eleven years the harbour of Arnmouth has waited for a crane, and this spring it came on two barges from the north, an hour after the tide had turned.",
    "The harbour master, who had ordered flags, sent them back to the store, because the crane was green and the contract had said that it would be grey.",
    "Nobody in the town remembers who first asked for it, though the oldest minutes that speak of a crane are older than the new breakwater by six years.",
  ],
  [
    "The second part of the story begins with the men who had to put it up, and who found that the quay was forty centimetres too low for its feet.",
    "They built a bed of oak from the ruins of the old fish market, which held for nine days, and on the tenth they poured concrete as all had told them to.",
    "By then the barges had gone home, and the bill for their waiting had come, which the council read out in full and then voted to read no more.",
  ],
  [
    "In the end the crane lifted a piano, three crates of oranges and the mayor, in this order, and everybody who had come to see it fall went home in the rain.",
    "What it will lift in winter is not known, because the ships that were promised with it have been promised to another harbour as well, as was said on Monday.",
    "The flags are still in the store, washed and ironed, and the harbour master says that he will know the day on which to hoist them when it has come.",
  ],
];

/** Page `number` of a story in three pages, as a magazine would serve it. */
export function storyPage(number: number, body: string = storyBody(number)): FetchedPage {
  const links = [1, 2, 3].map((at) => (at === number ? `<b>${at}</b>` : `<a href="${addressOf(at)}">${at}</a>`));
  return makePage(
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title>
<meta name="description" content="A crane came, and the town had to find out what for."><meta name="author" content="Ines Marwood">
<meta property="article:published_time" content="2026-11-20T08:00:00Z"></head><body><main><article><h1>${HEADLINE}</h1>
<p class="standfirst">A crane came, and the town had to find out what for.</p>
<figure><img src="/crane.jpg" width="800" height="500" alt="A crane"><figcaption>The crane on its barge.</figcaption></figure>
${body}<div class="pages">Pages: ${links.join(" ")}</div></article></main></body></html>`,
    addressOf(number),
  );
}

export function storyBody(number: number): string {
  return paragraphsOf(number)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

export function paragraphsOf(number: number): readonly string[] {
  return PARAGRAPHS[number - 1] ?? [];
}

export function addressOf(number: number): string {
  return number === 1 ? FIRST : `${FIRST}/${number}`;
}
