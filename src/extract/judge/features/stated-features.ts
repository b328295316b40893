import { type Feature, flag, log } from "./feature.ts";

/** How the block agrees with what the page states of its article, and with the page's other blocks. */
export const STATED_FEATURES: readonly Feature[] = [
  { name: "in-headline", phrase: "how far it repeats the headline", of: ({ inHeadline }) => inHeadline },
  {
    name: "is-headline",
    phrase: "that it is the headline",
    of: ({ inHeadline, facts }) => flag(inHeadline > 0.8 && facts.words >= 3 && facts.words < 40),
  },
  {
    name: "in-description",
    phrase: "how far it repeats the page's description",
    of: ({ inDescription }) => inDescription,
  },
  {
    name: "in-stated",
    phrase: "how far it agrees with the text in the page's JSON-LD",
    of: ({ inStated }) => Math.max(0, inStated),
  },
  {
    name: "not-in-stated",
    phrase: "its absence from the text in the page's JSON-LD",
    of: ({ inStated }) => flag(inStated >= 0 && inStated < 0.2),
  },
  { name: "names-author", phrase: "that it names the author", of: ({ namesAuthor }) => flag(namesAuthor) },
  {
    name: "copies",
    phrase: "that its text occurs on the page more than once",
    of: ({ copies }) => log(copies.count - 1),
  },
  { name: "copies-before", phrase: "that its text occurred before", of: ({ copiesBefore }) => flag(copiesBefore > 0) },
];
