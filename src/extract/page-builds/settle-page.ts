import type { ParsedPage } from "../../dom/parse-page.ts";
import { blockSpans } from "./block-spans.ts";
import { calloutBoxes } from "./callout-boxes.ts";
import { codeBlocks } from "./code/code-blocks.ts";
import { formulas } from "./formulas/formulas.ts";
import { writtenTex } from "./formulas/written-tex.ts";
import { headingLinks } from "./heading-links.ts";
import { noscriptImages } from "./noscript-images.ts";
import { noscriptPage } from "./noscript-page.ts";
import { openPanels } from "./open-panels.ts";
import type { PageBuild } from "./page-build.ts";
import { showScriptState } from "./script-state/script-state.ts";
import { stepLists } from "./step-lists.ts";
import { tabLabels } from "./tab-labels.ts";
import { taskLists } from "./task-lists.ts";
import { verseLines } from "./verse-lines.ts";

const BUILDS: readonly PageBuild[] = [
  calloutBoxes,
  codeBlocks,
  formulas,
  writtenTex,
  openPanels,
  tabLabels,
  taskLists,
  noscriptImages,
  noscriptPage,
  headingLinks,
  stepLists,
  verseLines,
  blockSpans,
];

/** Normalises a page's markup, in place, before anything is read from it. */
export function settlePage({ page, names }: ParsedPage, html: string): void {
  // First: the inserted text may need any of the fixes below.
  showScriptState(page, names, html);
  for (const build of BUILDS) if (build.maySettle(names, html)) build.settle(page);
}
