import { z } from "@hono/zod-openapi";
import { RULE_BY, selectorsSchema } from "../../../src/store/site-rules.ts";
import { listSchema } from "../list-response.ts";
import { host, webUrl } from "./requests.ts";

const text = z.string().nullable();

export const hostParameter = z.object({ host: host.openapi({ param: { name: "host", in: "path" } }) });

export const siteRuleBody = selectorsSchema.strict().openapi("SiteSelectors", {
  description: "CSS selectors. What is left out says nothing.",
});

export const siteRuleSchema = z
  .object({
    host: z.string(),
    version: z.int().openapi({ description: "Named under `extractor.siteRule` of what followed it." }),
    remove: z.array(z.string()).readonly(),
    keep: z.array(z.string()).readonly(),
    title: text,
    author: text,
    date: text,
    body: text,
    nextPage: text,
    changedAt: z.string(),
    changedBy: z.enum(RULE_BY),
  })
  .openapi("SiteRule");

export const siteListSchema = listSchema(z.object({ host: z.string() })).openapi("SiteList");

export const trialBody = z
  .object({ rule: siteRuleBody.optional(), url: webUrl.optional() })
  .strict()
  .openapi("SiteRuleTrial", {
    description: "Without `rule`, the one that is there; without `url`, some articles of the host.",
  });

export const trialSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    problem: text.openapi({ description: "Why it could not be tried." }),
    matches: z.record(z.string(), z.int()).openapi({ description: "How often each selector matches on the page." }),
    fields: z.array(z.string()).readonly().openapi({ description: "Fields that the rule changes." }),
    words: z.object({ before: z.int(), after: z.int() }).nullable(),
    removed: text.openapi({ description: "The first paragraph that goes." }),
    added: text.openapi({ description: "The first paragraph that comes." }),
    headline: text,
    authors: z.array(z.string()).readonly(),
    datePublished: text,
    articleBody: text,
  })
  .openapi("SiteRuleResult");

export const trialListSchema = listSchema(trialSchema).openapi("SiteRuleResults");
