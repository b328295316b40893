import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { withClass } from "../with-class.ts";

const AUTHOR_CLASSES = listed(`
  author bio, authorbio, author box, authorbox, author card, author profile, author description, author desc,
  author about, author block, author section, author details, author detail, author area, author content,
  author text, author wrapper, author container, author biography, authors bio, author module, author info,
  author footer, about author, about the author, abouttheauthor, aboutauthor, article author, post author,
  bio, biography box, guest author, contributor bio, vcard author, author vcard, autorenbox, autor box,
  autorbox, saboxplugin, saboxplugin wrap, abh box, m a box, starbox, author signature, writer bio, writer
  info, reporter info, journalist info, journalist profile, about writer
`);

export const removeAuthorBoxes: CleanRule = {
  name: "remove-author-boxes",
  why: "Biographies of the author follow the text and are not part of it.",
  apply: (page) => withClass(page, AUTHOR_CLASSES, { prose: 900, unless: ["no", "has"] }),
};
