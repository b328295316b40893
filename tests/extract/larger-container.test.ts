import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const PARAGRAPHS = [
  "The lock at the north gate closed on Monday for the first repairs in eleven years, and barges now wait in the outer basin.",
  "Divers found that two of the hinges had worn through, which the harbour office had suspected since the storm in March.",
  "A new gate would cost as much as the office spends in four years, so the old one is to be lifted out and welded on the quay.",
  "Until then the ferry leaves from the fish market, ten minutes later than before, and does not carry cars on weekdays.",
  "Skippers complain that nobody told them in time, but the notice had been pinned to the board of the pilot house since May.",
  "If the weather holds, the gate will be back in its place before the herring season, and the basin can be emptied again.",
  "The welders come from a yard that built the gate in the first place, and two of them have worked on it before, as apprentices.",
  "Meanwhile the council has asked for a second opinion, since the last repair was meant to hold for thirty years and did not.",
  "An engineer from the capital will look at the hinges on Thursday, and at the drawings, of which only copies are left.",
  "Her report is expected in the autumn, and until then the office has promised not to raise the fees for the basin.",
];

/** In boxes of its own, each with another class, as page builders nest them. */
function deeply(paragraph: string, index: number): string {
  const levels = ["r", "s", "t", "u", "v", "w", "x"];
  return `${levels.map((level) => `<div class="${level}${index}">`).join("")}<p>${paragraph}</p>${"</div>".repeat(levels.length)}`;
}

const IN_ONE_BOX = `<div class="k8">
  <p>The pilots of the northern coast have kept a common fund since the war, and it pays for three tugs and a doctor.</p>
  <p>Each of them gives a tenth of what he earns, or of what she does, and nobody has asked to leave in forty years.</p>
  <p>It owns a house on the mole, two boats, a crane, and, since last winter, the lamp of the old light on the head.</p></div>`;

test("an article of deeply nested paragraphs is chosen over a shorter text in one box", () => {
  const html = `<!doctype html><html lang="en"><head><title>North gate closed for repairs</title></head><body>
    <div class="a1"><div class="b1"><h1>North gate closed for repairs</h1>${PARAGRAPHS.map(deeply).join("")}</div></div>
    <div class="a2">${IN_ONE_BOX}</div></body></html>`;
  const { articleBody } = extractArticle(makePage(html));
  expect(articleBody.startsWith(PARAGRAPHS[0] as string)).toBe(true);
  for (const paragraph of PARAGRAPHS) expect(articleBody).toContain(paragraph);
});

test("a short article stays beside longer lists of links", () => {
  const teasers = PARAGRAPHS.map((text, index) => deeply(`<a href="/story/${index}">${text}</a>`, index));
  const html = `<!doctype html><html lang="en"><head><title>The fund of the pilots</title></head><body>
    <div class="a1"><h1>The fund of the pilots</h1>${IN_ONE_BOX}</div><div class="a2">${teasers.join("")}</div></body></html>`;
  const { articleBody } = extractArticle(makePage(html));
  expect(articleBody).toContain("Each of them gives a tenth");
  expect(articleBody).not.toContain("The lock at the north gate");
});
