import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const PARAGRAPHS = [
  "The ferry between the two banks of the Sarn ran for two hundred years, and in all that time it was late on only nine days, if the books of the toll house can be believed.",
  "In the spring of the great flood the river carried away the landing stage, the rope and the hut of the keeper, and the town council met for three nights without a decision.",
  "The engineer who was called from the coast proposed a bridge of iron, but the millers feared for their weirs, and the bishop feared for the view from his garden.",
  "It took eleven years before the first stone was laid, and by then the engineer had gone blind.",
  "Today the piers are overgrown with moss, and children jump from them into the river in July.",
  "Nobody in the town remembers the song of the ferrymen, though a copy of it lies in the museum, behind glass, beside the last rope.",
] as const;

const inParagraph = (text: string) => `<p>${text}</p>`;
const BEFORE = PARAGRAPHS.slice(0, 3).map(inParagraph).join("");
const AFTER = PARAGRAPHS.slice(3).map(inParagraph).join("");

/** Where a sentence may be in an article. */
const PLACES: readonly (readonly [string, (sentence: string) => string])[] = [
  ["the first paragraph", (s) => inParagraph(s) + BEFORE + AFTER],
  ["a paragraph", (s) => BEFORE + inParagraph(s) + AFTER],
  ["the last paragraph", (s) => BEFORE + AFTER + inParagraph(s)],
  ["an item", (s) => `${BEFORE}<ul><li>${PARAGRAPHS[3]}</li><li>${s}</li><li>${PARAGRAPHS[4]}</li></ul>${AFTER}`],
  ["a quotation", (s) => `${BEFORE}<blockquote>${inParagraph(s)}</blockquote>${AFTER}`],
  [
    "a cell",
    (s) => `${BEFORE}<table><tr><th>1890</th><td>${s}</td></tr><tr><th>1891</th><td>None.</td></tr></table>${AFTER}`,
  ],
  ["a box", (s) => `${BEFORE}<div>${inParagraph(s)}</div>${AFTER}`],
  ["a box at the start", (s) => `<div>${inParagraph(s)}</div>${BEFORE}${AFTER}`],
  ["one of the boxes", (s) => [...PARAGRAPHS, s, PARAGRAPHS[0]].map((text) => `<div><p>${text}</p></div>`).join("")],
  ["the line between two headings", (s) => `${BEFORE}<h2>1890</h2>${inParagraph(s)}<h2>1891</h2>${AFTER}`],
  ["a line", (s) => `<p>${[...PARAGRAPHS, s, ...PARAGRAPHS].join("<br><br>")}</p>`],
];

/** Sentences of articles that contain the words of boilerplate. */
describe.each([
  "All rights reserved for the crown were listed in the charter.",
  "Copyright 1921 is printed on the sheet music, and that settled the case.",
  "© 1890 stands under the map, although the surveyor had died by then.",
  "We use cookies, she said, to pay the children.",
  "Your consent is not needed, the clerk told the widow.",
  "Subscribe to the theory and the rest of the excavation follows.",
  "Thanks for reading was all that the reply said.",
  "Sign up today, the sergeant told the farm boys, and see the sea.",
  "Photo: the word is written in pencil on the back of every card.",
  "Editor's note was the title of her first column, and it caused a row.",
  "Votre consentement est inutile, dit le greffier à la veuve.",
  "Folgen Sie uns in den Stollen, sagte der Führer und hob die Lampe.",
  "Todos los derechos reservados a la corona figuraban en la carta.",
  "Все права защищены короной, говорилось в грамоте.",
  "版权所有四个字写在王室的文书里。",
])("%s", (sentence) => {
  test.each(PLACES)("stays as %s", (_where, build) => {
    const page = makePage(`<main><article><h1>The ferry that never came back</h1>${build(sentence)}</article></main>`);
    expect(extractArticle(page).articleBody).toContain(sentence);
  });
});
