import type { Document, Element } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { proseOf } from "../leaf-blocks.ts";
import type { PageBuild } from "./page-build.ts";

/** In characters of sentences: more than any request to turn scripts on. */
const WHOLE_TEXT = 1_000;
/** Share of it (0 to 1) that the rest of the page may say: with more, it is a second copy. */
const MOST_BESIDE = 0.5;

/** Some sites send their whole text as what browsers without scripts shall show: there it is part of the page. */
export const noscriptPage: PageBuild = {
  maySettle: ({ elements }) => elements.has("noscript"),
  settle(page: Document): void {
    const found: Element[] = [];
    walkElements(page, (element) => {
      if (element.name === "noscript") found.push(element);
      return element.name !== "noscript" && element.name !== "head";
    });
    const whole = found.filter((element) => proseOf(element) >= WHOLE_TEXT);
    if (whole.length === 0) return;
    const inside = found.reduce((sum, element) => sum + proseOf(element), 0);
    if (proseOf(page) - inside <= inside * MOST_BESIDE) for (const element of whole) element.name = "div";
  },
};
