import { type Feature, flag, log, per } from "./feature.ts";

/** Features of the page, the same for all its blocks. */
export const PAGE_FEATURES: readonly Feature[] = [
  { name: "page-blocks", phrase: "the size of the page", of: (_, page) => log(page.blocks.length) },
  { name: "page-length", phrase: "the length of the page's text", of: (_, page) => log(page.characters) },
  { name: "page-linked", phrase: "the links of the page", of: (_, page) => per(page.linked, page.characters) },
  { name: "page-found", phrase: "the length of what Readability chose", of: (_, page) => log(page.foundCharacters) },
  {
    name: "page-found-share",
    phrase: "the share of the page that Readability chose",
    of: (_, page) => per(page.foundCharacters, page.characters),
  },
  { name: "page-prose", phrase: "the length of the page's prose", of: (_, page) => log(page.prose) },
  {
    name: "page-found-prose",
    phrase: "how much Readability chose of the page's prose",
    of: (_, page) => Math.min(3, per(page.foundCharacters, page.prose)),
  },
  { name: "page-stated", phrase: "that the page states its text", of: (_, page) => flag(page.hasStated) },
];
