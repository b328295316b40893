import type { ParsedPage } from "../../dom/parse-page.ts";
import { ariaTables } from "./aria-tables.ts";
import { blockSpans } from "./block-spans.ts";
import { calloutBoxes } from "./callout-boxes.ts";
import { codeBlocks } from "./code/code-blocks.ts";
import { formulas } from "./formulas/formulas.ts";
import { writtenTex } from "./formulas/written-tex.ts";
import { headingLinks } from "./heading-links.ts";
import { latexml } from "./latexml.ts";
import { noscriptImages } from "./noscript-images.ts";
import { noscriptPage } from "./noscript-page.ts";
import { noteAsides } from "./note-asides.ts";
import { notebookPrompts } from "./notebook-prompts.ts";
import { openPanels } from "./open-panels.ts";
import type { PageBuild } from "./page-build.ts";
import { showScriptState } from "./script-state/script-state.ts";
import { stepLists } from "./step-lists.ts";
import { tabLabels } from "./tab-labels.ts";
import { taskLists } from "./task-lists.ts";
import { verseLines } from "./verse-lines.ts";

const BUILDS: readonly PageBuild[] = [
  latexml,
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
  noteAsides,
  notebookPrompts,
  ariaTables,
];

/** Normalises a page's markup, in place, before anything is read from it. */
export function settlePage({ page, names }: ParsedPage, html: string): void {
  // First: the inserted text may need any of the fixes below.
  showScriptState(page, names, html);
  for (const build of BUILDS) if (build.maySettle(names, html)) build.settle(page);
}
