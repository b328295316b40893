import type { Document } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { blockSpans } from "./block-spans.ts";
import { codeBlocks } from "./code/code-blocks.ts";
import { formulas } from "./formulas/formulas.ts";
import { writtenTex } from "./formulas/written-tex.ts";
import { headingLinks } from "./heading-links.ts";
import { noscriptImages } from "./noscript-images.ts";
import { openPanels } from "./open-panels.ts";
import type { PageBuild } from "./page-build.ts";
import { showScriptState } from "./script-state/script-state.ts";
import { stepLists } from "./step-lists.ts";
import { verseLines } from "./verse-lines.ts";

const BUILDS: readonly PageBuild[] = [
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

/** Puts right, in place, how the page is built, before anything is read from it. */
export function settlePage(page: Document, html: string): void {
  // What it shows may itself be built in any of the ways below.
  showScriptState(page, html);
  const found = buildsIn(page);
  for (const build of BUILDS) if (found.has(build)) build.settle(page);
}

/** One walk for all: most pages are built in few of these ways. */
function buildsIn(page: Document): ReadonlySet<PageBuild> {
  const found = new Set<PageBuild>();
  let missing = BUILDS;
  walkElements(page, (element) => {
    for (const build of missing) {
      if (!build.isSign(element)) continue;
      found.add(build);
      missing = missing.filter((other) => other !== build);
    }
    return missing.length > 0;
  });
  return found;
}
