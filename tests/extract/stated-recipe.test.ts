import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const INGREDIENTS = ["500 g flour", "350 ml water", "10 g salt"];
const STEPS = [
  "Mix flour, water and salt in a bowl, and cover it.",
  "Let the dough rest overnight.",
  "Bake it in a hot pot for 45 minutes.",
];
const PROSE = [
  "The keeper of the lock bakes his bread at night, when no barge comes and the oven of the old mill is still warm from the day.",
  "He learned it from his father, who had learned it from a baker on a ship, and he has never written down how it is done.",
];

const recipe = (instructions: unknown) => ({
  "@type": "Recipe",
  name: "Keeper's bread",
  recipeIngredient: INGREDIENTS,
  recipeInstructions: instructions,
});

function bodyOf(stated: unknown, shown = ""): string {
  const prose = PROSE.map((text) => `<p>${text}</p>`).join("");
  return extractArticle(
    makePage(
      `<title>Keeper's bread</title><script type="application/ld+json">${JSON.stringify(stated)}</script><body><article><h1>Keeper's bread</h1><p>By Ada Obi, 2 March 2026</p>${prose}${shown}</article>`,
    ),
  ).articleBody;
}

const LISTS = [...INGREDIENTS.map((item) => `- ${item}`), ...STEPS.map((step, at) => `${at + 1}. ${step}`)].join("\n");

test.each([
  ["as steps", STEPS.map((text) => ({ "@type": "HowToStep", text }))],
  ["as texts", STEPS],
  ["as one text with markup", STEPS.map((text) => `<p>${text}</p>`).join("")],
  [
    "in sections",
    [
      {
        "@type": "HowToSection",
        name: "Bread",
        itemListElement: STEPS.map((text) => ({ "@type": "HowToStep", text })),
      },
    ],
  ],
])("a recipe that only JSON-LD has follows the text: %s", (_how, instructions) => {
  expect(bodyOf(recipe(instructions))).toBe([...PROSE, LISTS].join("\n\n"));
});

test("a recipe that the page shows is not repeated", () => {
  const shown = `<ul>${INGREDIENTS.map((item) => `<li>${item.replace(" g ", "g ")}</li>`).join("")}</ul><ol>${STEPS.map((step) => `<li>${step}</li>`).join("")}</ol>`;
  expect(bodyOf(recipe(STEPS), shown).split("Let the dough rest")).toHaveLength(2);
});

test("the recipes of a collection are not its text", () => {
  expect(bodyOf([recipe(STEPS), recipe(STEPS)])).toBe(PROSE.join("\n\n"));
});

test("a text of hundreds of lines is not a list of steps", () => {
  const lines = Array.from({ length: 201 }, (_, at) => `Loaf ${at}`).join("\n");
  expect(bodyOf(recipe(lines))).not.toContain("Loaf");
});
