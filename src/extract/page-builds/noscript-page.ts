import type { Document, Element } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { proseOf } from "../leaf-blocks.ts";
import type { PageBuild } from "./page-build.ts";

/** Longer than any request to enable JavaScript. */
const MIN_TEXT_CHARS = 1_000;
/** Maximum text outside it, as a share of it (0 to 1); with more text outside, it is a second copy. */
const MAX_SHARE_OUTSIDE = 0.5;

/** Some sites have their whole text in `noscript`: it becomes part of the page. */
export const noscriptPage: PageBuild = {
  maySettle: ({ elements }) => elements.has("noscript"),
  settle(page: Document): void {
    const found: Element[] = [];
    walkElements(page, (element) => {
      if (element.name === "noscript") found.push(element);
      return element.name !== "noscript" && element.name !== "head";
    });
    const whole = found.filter((element) => proseOf(element) >= MIN_TEXT_CHARS);
    if (whole.length === 0) return;
    const inside = found.reduce((sum, element) => sum + proseOf(element), 0);
    if (proseOf(page) - inside <= inside * MAX_SHARE_OUTSIDE) for (const element of whole) element.name = "div";
  },
};
