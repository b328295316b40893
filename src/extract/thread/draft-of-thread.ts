import { cleanAfter, cleanBefore } from "../../clean/clean.ts";
import type { Draft } from "../draft.ts";
import { findLeftOut } from "../left-out.ts";
import type { PreparedPage } from "../prepare-page.ts";
import { readThread, type ThreadPost } from "./read-thread.ts";

const OUTSIDE_POSTS = { rule: "outside-posts", reason: "It is not in a post of the thread." };

/** What is not in a post is not the text of a thread. The rules see the posts alone, and none is a comment. */
export function draftOfThread(posts: readonly ThreadPost[], { page, pruned, context, reduced }: PreparedPage): Draft {
  const article = readThread(posts);
  const { removals } = findLeftOut(page, pruned, article, () => OUTSIDE_POSTS);
  const cut = [...cleanBefore(article.root, context), ...cleanAfter(article.root, context)];
  return {
    article,
    choice: null,
    standfirst: null,
    removals: [...reduced, ...cut, ...removals],
    leftOut: 0,
    teasers: null,
  };
}
