import { type RightsFilter, refusalOf } from "../../src/rights/rights-filter.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { RequestProblem } from "./problem.ts";

/** @throws {RequestProblem} `use-not-allowed` when the article may not be used as the request says. */
export function checkRights(article: StoredArticle, rights: RightsFilter | undefined): StoredArticle {
  const reason = refusalOf(article, rights ?? null);
  if (reason !== null) throw new RequestProblem("use-not-allowed", `By what its site states, ${reason}.`);
  return article;
}
