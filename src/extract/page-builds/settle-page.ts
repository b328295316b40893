import type { Document } from "domhandler";
import { blockSpans } from "./block-spans.ts";
import { codeBlocks } from "./code/code-blocks.ts";
import { formulas } from "./formulas/formulas.ts";
import { writtenTex } from "./formulas/written-tex.ts";
import { headingLinks } from "./heading-links.ts";
import { noscriptImages } from "./noscript-images.ts";
import { openPanels } from "./open-panels.ts";
import type { PageBuild } from "./page-build.ts";
import { scriptState } from "./script-state/script-state.ts";
import { stepLists } from "./step-lists.ts";
import { verseLines } from "./verse-lines.ts";

const BUILDS: readonly PageBuild[] = [
  scriptState,
  codeBlocks,
  formulas,
  writtenTex,
  openPanels,
  noscriptImages,
  headingLinks,
  stepLists,
  verseLines,
  blockSpans,
];

/** Expressions look for all signs of a build at once, in half the time of one search for each. */
const SIGNED = BUILDS.map(({ signs, settle }) => ({ isSigned: anyOf(signs), settle }));

/** Puts right, in place, how the page is built, before anything is read from it. */
export function settlePage(page: Document, html: string): void {
  for (const { isSigned, settle } of SIGNED) if (isSigned.test(html)) settle(page);
}

function anyOf(signs: readonly string[]): RegExp {
  return new RegExp(signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"));
}
