import type { Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { cleanAfter } from "../../src/clean/clean.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";
import { CONTEXT } from "./context.ts";

const PARAGRAPH =
  "The bridge carries trams again, and the first of them crossed at six in the morning without a speech. " +
  "Nine months of work had kept the two halves of the town apart, and many had grown used to the ferry.";

/** Sentences from newspapers that contain boilerplate phrases. */
test.each([
  "Without your consent no hospital may open the file, the ombudsman wrote to the patients of Fennick.",
  "Sign up now, the posters said, and four hundred dockers did so within a week.",
  "Subscribe to our cause, the leaflet begins, and it ends with the number of an account in Arden.",
  "The union asked its members to make a donation for the widows of the two pilots.",
  "On Facebook and Instagram the film was seen two million times before the court had it deleted.",
  "Please enable JavaScript, the ticket machine answered whoever wanted to cross the bridge.",
  "We use cookies as bait, the warden of the zoo explained, and the bears know it.",
  "Photo: that is all the customs form says, and nobody knew what to glue there.",
  "Tell us what you think, the mayor had written, and eleven thousand letters came.",
  "He had never had a newsletter, an account or a password, and wanted none of them.",
  "Read more slowly, the teacher told the boy, who was already on the last page.",
  "Copyright on the song expired in 2019, so that the choir may sing it in the street.",
  "Follow us on the ice, the guides shouted, but the wind took the words away.",
  "Melden Sie sich an, stand auf dem Zettel an der Tür, doch der Schalter war seit Mai geschlossen.",
  "Abonnez-vous, répétait le vendeur de journaux, et la foule riait sous la pluie du matin.",
  "Suscríbete, decía el cartel de la plaza, y nadie entendió quién lo había colgado allí.",
  "Dein Browser unterstützt das nicht, meldete der Fahrkartenautomat den ganzen Winter lang.",
])("stays between two paragraphs: %s", (sentence) => {
  const paragraph = `<p>${PARAGRAPH}</p>`;
  const page = parsePage(`<div>${paragraph.repeat(3)}<p>${sentence}</p>${paragraph.repeat(4)}</div>`);
  const body = getElementsByTagName("body", page)[0] as Element;
  const removals = cleanAfter(body, CONTEXT);
  expect(removals).toEqual([]);
  expect(renderPlainText(body)).toContain(sentence);
});

test("a last sentence that starts with a consent phrase stays", () => {
  const sentence = "Your consent, the board at the gate has said since 1950, and nobody dares to wash it off.";
  const page = parsePage(`<div>${`<p>${PARAGRAPH}</p>`.repeat(3)}<p>${sentence}</p></div>`);
  const body = getElementsByTagName("body", page)[0] as Element;
  expect(cleanAfter(body, CONTEXT)).toEqual([]);
});
