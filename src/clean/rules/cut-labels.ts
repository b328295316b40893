import { Element } from "domhandler";
import { normaliseLabel } from "../../wording/normalise-label.ts";
import { wholeLine } from "../../wording/wording.ts";
import { isHeading, isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const isLabel = wholeLine("shareLabels", "contentsLabels", "advertisingLabels", "mediaLabels", "commentLabels");
const COUNTERS =
  /^(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine|zdjęcie|фото|写真)\s*\d+\s*(?:of|von|de|di|van|z|из|\/)\s*\/?\s*\d+$/i;
/** The position of a player: “0:00 / 43:10”. */
const POSITION = /^-?\d{1,2}(?::\d\d){1,2}\s?[/|–-]\s?-?\d{1,2}(?::\d\d){1,2}$/;
const COUNTS = /^[\s(]*\d{1,5}[\s)]*|[\s(:]*\d{1,5}[\s)]*$/g;

export const cutLabels: CleanRule = {
  name: "cut-labels",
  why: "Labels of buttons, ad slots and players appear as lines of their own between the paragraphs.",
  apply(page) {
    const blocks = page.blocks();
    const labels = new Set(blocks.filter(isLabelLine));
    const listsOfText = new Set(blocks.filter((block) => !labels.has(block)).map((block) => block.parent.parent));
    const cuts = blocks.filter((block, index) => {
      if (!labels.has(block) || isWithin(block, VERBATIM_TAGS)) return false;
      if (isHeading(block)) return hasNothingBelow(blocks[index + 1]);
      // An item such as "Print" is a label only if the rest of its list are labels.
      return block.tag !== "li" || !listsOfText.has(block.parent.parent);
    });
    return nodesOf(cuts);
  },
};

function isLabelLine(block: Block): boolean {
  return (
    block.text.length <= 80 &&
    (isLabel(block.label) || COUNTERS.test(block.text) || POSITION.test(block.text) || isCountedLabel(block.label))
  );
}

function isCountedLabel(label: string): boolean {
  return /\d/.test(label) && isLabel(normaliseLabel(label.replace(COUNTS, "")));
}

/** A heading with text below it is the heading of that text, whatever it says. */
function hasNothingBelow(next: Block | undefined): boolean {
  if (next === undefined) return true;
  return next.parent instanceof Element && (isHeading(next) || isLabelLine(next));
}
