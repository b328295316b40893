import type { Context } from "hono";
import type { StoredArticle } from "../../src/article.ts";
import { RequestProblem } from "./problem.ts";

/**
 * A page as it was received: bytes to save, whatever they are. As HTML it would act in our name, with the password
 * of whoever is signed in; a browser that looks for a type by itself is told not to, and a sandbox is around it.
 *
 * @param page as the bucket has it.
 */
export function answerPage(c: Context, article: StoredArticle, page: Uint8Array | "missing" | "damaged"): Response {
  if (page === "missing") throw new RequestProblem("not-found", "The page of this article is not in the bucket.");
  if (page === "damaged") throw new RequestProblem("page-damaged", "The stored page is damaged.");
  c.header("Content-Type", "application/octet-stream");
  c.header("Content-Disposition", `attachment; filename="${article.id}-${article.version.number}.html"`);
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  c.header("ETag", `"${article.fetch.rawSha256}"`);
  return c.body(new Uint8Array(page), 200);
}
