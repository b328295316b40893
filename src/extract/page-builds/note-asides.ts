import type { Document } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import type { PageBuild } from "./page-build.ts";

const NOTE_ROLE = /^doc-(?:footnote|endnotes?|biblioentry|bibliography)$/;
const NOTE = /(?:^|\s)(?:footnotes?|footnote-list|citation)(?=$|\s)/;

/** docutils writes each footnote as an `<aside>`; Readability drops a short one. */
export const noteAsides: PageBuild = {
  maySettle: (names) => names.elements.has("aside") && names.hasLabel(NOTE),
  settle(page: Document): void {
    walkElements(page, (element) => {
      const { role = "", class: names = "" } = element.attribs;
      if (element.name === "aside" && (NOTE_ROLE.test(role) || NOTE.test(names))) element.name = "div";
      return true;
    });
  },
};
