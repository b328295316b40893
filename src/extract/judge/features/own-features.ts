import { endsSentence } from "../../../clean/block-shape.ts";
import { type Feature, flag, log, per } from "./feature.ts";

/** Features of the block itself, also read for its neighbours. */
export const OWN_FEATURES: readonly Feature[] = [
  { name: "length", phrase: "its length", of: ({ facts }) => log(facts.length) },
  {
    name: "linked",
    phrase: "its share of text in links",
    of: ({ block }) => Math.min(1, per(block.linked, block.text.length)),
  },
  { name: "ends-sentence", phrase: "how it ends", of: ({ block }) => flag(endsSentence(block.text)) },
  { name: "found", phrase: "what Readability made of it", of: ({ history }) => flag(history.found) },
  { name: "cut-before", phrase: "its removal by a rule", of: ({ history }) => flag(history.cutBefore) },
  { name: "heading", phrase: "whether it is a heading", of: ({ block }) => flag(/^h[1-6]$/.test(block.tag)) },
  { name: "paragraph", phrase: "whether it is a paragraph", of: ({ block }) => flag(block.tag === "p") },
];
