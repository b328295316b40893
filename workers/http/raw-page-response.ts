import type { Context } from "hono";
import type { StoredArticle } from "../../src/stored-article.ts";
import { RequestProblem } from "./problem.ts";

/**
 * A page as it was received, as a download. Served as HTML it would run on our origin with the user's credentials, so
 * the type is binary, type sniffing is off, and the policy is a sandbox.
 *
 * @param page the stored bytes.
 */
export function rawPageResponse(
  c: Context,
  article: StoredArticle,
  page: Uint8Array | "missing" | "damaged",
): Response {
  if (page === "missing") throw new RequestProblem("not-found", "The page of this article is not in the bucket.");
  if (page === "damaged") throw new RequestProblem("page-damaged", "The stored page is damaged.");
  c.header("Content-Type", "application/octet-stream");
  c.header("Content-Disposition", `attachment; filename="${article.id}-${article.version.number}.html"`);
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  c.header("ETag", `"${article.fetch.rawSha256}"`);
  return c.body(new Uint8Array(page), 200);
}
