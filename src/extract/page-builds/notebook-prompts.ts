import type { Document } from "domhandler";
import { rewriteElements, textOf } from "../../dom/light-tree.ts";
import type { PageBuild } from "./page-build.ts";

const PROMPT = /(?:^|\s)(?:jp-(?:Input|Output)Prompt|prompt|(?:in|out)put_prompt)(?=$|\s)/;
const PROMPT_TEXT = /^(?:In|Out)\s*\[[\d*\s]*\]:$/;

/** Jupyter's numbers of cells, “In [3]:”, beside every piece of code and its result. */
export const notebookPrompts: PageBuild = {
  maySettle: (names) => names.hasLabel(PROMPT),
  settle(page: Document): void {
    rewriteElements(page, (element) =>
      PROMPT.test(element.attribs.class ?? "") && PROMPT_TEXT.test(textOf(element).trim()) ? [] : null,
    );
  },
};
