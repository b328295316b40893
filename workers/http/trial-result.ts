import type { z } from "@hono/zod-openapi";
import type { RuleTrial } from "../../src/re-extract/try-site-rule.ts";
import type { trialSchema } from "./schema/sites.ts";

/** A trial in the API's schema. */
export function trialResult(trial: RuleTrial): z.infer<typeof trialSchema> {
  const { id, url, problem } = trial;
  const none = { matches: {}, fields: [], words: null, removed: null, added: null };
  if (trial.problem !== null)
    return { id, url, problem, ...none, headline: null, authors: [], datePublished: null, articleBody: null };
  const { matches, difference, removed, added, article } = trial;
  return {
    id,
    url,
    problem: null,
    matches,
    fields: difference?.fields ?? [],
    words: difference?.words ?? null,
    removed,
    added,
    headline: article.headline,
    authors: article.authors.map(({ name }) => name),
    datePublished: article.datePublished?.value ?? null,
    articleBody: article.articleBody,
  };
}
