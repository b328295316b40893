import type { Element } from "domhandler";
import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";
import { withClass } from "../with-class.ts";

const COMMENT_CLASSES = listed(`
  .comments, .comment, .respond, comments area, comments section, comments container, comments wrapper,
  comments list, comment list, commentlist, comment section, comment form, commentform, comment respond,
  comment body, comment content, comment thread, comment count, comments count, comments link, comments title,
  comment reply, post comments, article comments, disqus, disqus thread, livefyre, coral, coral talk, spotim,
  openweb, facebook comments, fb comments, kommentare, kommentar, commentaires, comentarios, commenti,
  reacties, komentarze, reader comments, user comments, leave comment, leave a comment, comments block,
  comments app
`);

/** Elements whose class or id names comments. */
export function withCommentClass(page: PageIndex): Element[] {
  return withClass(page, COMMENT_CLASSES, {
    prose: Number.POSITIVE_INFINITY,
    unless: ["no", "has", "with", "off", "closed"],
  });
}

export const removeComments: CleanRule = {
  name: "remove-comments",
  why: "Readers' comments can be longer than the article; Readability may keep them or choose them instead.",
  maxShare: 0.97,
  apply: (page, { isThread }) => (isThread ? [] : withCommentClass(page)),
};
