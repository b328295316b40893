import { z } from "@hono/zod-openapi";
import { RULE_BY, selectorsSchema } from "../../../src/store/site-rules.ts";
import { listSchema } from "../list-response.ts";
import { host, webUrl } from "./requests.ts";

const text = z.string().nullable();

export const hostParameter = z.object({ host: host.openapi({ param: { name: "host", in: "path" } }) });

export const siteRuleBody = selectorsSchema.strict().openapi("SiteSelectors", {
  description: "CSS selectors, and whether to render the site's pages in a browser; all optional.",
});

export const siteRuleSchema = z
  .object({
    host: z.string(),
    version: z.int().openapi({ description: "Recorded as `extractor.siteRule` of articles that it was applied to." }),
    remove: z.array(z.string()).readonly(),
    keep: z.array(z.string()).readonly(),
    title: text,
    author: text,
    date: text,
    body: text,
    nextPage: text,
    render: z.boolean().openapi({ description: "Whether a browser runs the scripts of every page." }),
    changedAt: z.string(),
    changedBy: z.enum(RULE_BY),
  })
  .openapi("SiteRule");

export const siteListSchema = listSchema(z.object({ host: z.string() })).openapi("SiteList");

export const trialBody = z
  .object({ rule: siteRuleBody.optional(), url: webUrl.optional() })
  .strict()
  .openapi("SiteRuleTrial", {
    description: "Default of `rule`: the current one. Default of `url`: a few articles of the host.",
  });

export const trialSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    problem: text.openapi({ description: "Why it could not be tried." }),
    matches: z.record(z.string(), z.int()).openapi({ description: "Number of matches of each selector on the page." }),
    fields: z.array(z.string()).readonly().openapi({ description: "Fields that the rule changes." }),
    words: z.object({ before: z.int(), after: z.int() }).nullable(),
    removed: text.openapi({ description: "The first paragraph that the rule removes." }),
    added: text.openapi({ description: "The first paragraph that the rule adds." }),
    headline: text,
    authors: z.array(z.string()).readonly(),
    datePublished: text,
    articleBody: text,
  })
  .openapi("SiteRuleResult");

export const trialListSchema = listSchema(trialSchema).openapi("SiteRuleResults");
