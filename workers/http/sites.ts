import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import { trySiteRules } from "../../src/re-extract/try-site-rule.ts";
import { NO_SELECTORS, type SiteRule } from "../../src/sites/site-rule.ts";
import {
  listRuledHosts,
  readRuleFor,
  readRuleOfHost,
  removeSiteRule,
  type StoredSiteRule,
  writeSiteRule,
} from "../../src/store/site-rules.ts";
import type { AppEnv } from "./app-env.ts";
import { listResponse } from "./list-response.ts";
import { RequestProblem } from "./problem.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LINK } from "./schema/headers.ts";
import { PROBLEM } from "./schema/responses.ts";
import {
  hostParameter,
  siteListSchema,
  siteRuleBody,
  siteRuleSchema,
  trialBody,
  trialListSchema,
} from "./schema/sites.ts";
import { trialResult } from "./trial-result.ts";

const security = [{ bearer: [] }];
const RULE = { "application/json": { schema: siteRuleSchema } };

const listRoute = createRoute({
  method: "get",
  path: "/sites",
  operationId: "listSiteRules",
  summary: "Hosts with a site rule",
  security,
  responses: {
    200: {
      description: "All of these hosts.",
      headers: LINK,
      content: { "application/json": { schema: siteListSchema } },
    },
    default: PROBLEM,
  },
});

const getRoute = createRoute({
  method: "get",
  path: "/sites/{host}",
  operationId: "getSiteRule",
  summary: "The site rule for a host and its subdomains",
  security,
  request: { params: hostParameter },
  responses: { 200: { description: "The rule.", content: RULE }, default: PROBLEM },
});

const setRoute = createRoute({
  method: "put",
  path: "/sites/{host}",
  operationId: "setSiteRule",
  summary: "Set the CSS selectors of a site's article text, title, authors and date, or render its pages",
  description: "Applies from the next extraction on. `/v1/re-extract` with this host applies it to stored articles.",
  security,
  request: {
    params: hostParameter,
    body: { required: true, content: { "application/json": { schema: siteRuleBody } } },
  },
  responses: { 200: { description: "The rule, with its new version.", content: RULE }, default: PROBLEM },
});

const removeRoute = createRoute({
  method: "delete",
  path: "/sites/{host}",
  operationId: "removeSiteRule",
  summary: "Remove a site rule; later extractions do not use it",
  security,
  request: { params: hostParameter },
  responses: { 204: { description: "Removed." }, default: PROBLEM },
});

const tryRoute = createRoute({
  method: "post",
  path: "/sites/{host}/try",
  operationId: "trySiteRule",
  summary: "Try a site rule on stored pages without storing anything",
  security,
  request: {
    params: hostParameter,
    body: { required: true, content: { "application/json": { schema: trialBody } } },
  },
  responses: {
    200: {
      description: "A result for each article.",
      headers: LINK,
      content: { "application/json": { schema: trialListSchema } },
    },
    default: PROBLEM,
  },
});

export const sites = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

sites.openapi(listRoute, async (c) => {
  const hosts = await listRuledHosts(c.var.worker.ports.store);
  return c.json(
    listResponse(
      c,
      hosts.map((host) => ({ host })),
      null,
    ),
    200,
  );
});

sites.openapi(getRoute, async (c) => {
  const { host } = c.req.valid("param");
  return c.json(publicRule(await findRule(host, await readRuleOfHost(host, c.var.worker.ports.store))), 200);
});

sites.openapi(setRoute, async (c) => {
  const { host } = c.req.valid("param");
  const { store, clock } = c.var.worker.ports;
  const note = { changedAt: clock.now().toISOString(), changedBy: "api" } as const;
  return c.json(publicRule(await writeSiteRule(host, c.req.valid("json"), note, store)), 200);
});

sites.openapi(removeRoute, async (c) => {
  const { host } = c.req.valid("param");
  const { store } = c.var.worker.ports;
  await findRule(host, await readRuleOfHost(host, store));
  await removeSiteRule(host, store);
  return c.body(null, 204);
});

sites.openapi(tryRoute, async (c) => {
  const { host } = c.req.valid("param");
  const { rule: selectors, url = null } = c.req.valid("json");
  const { store } = c.var.worker.ports;
  const current = await readRuleFor(host, store);
  const draft: SiteRule | null =
    selectors === undefined ? current : { ...NO_SELECTORS, ...selectors, host, version: (current?.version ?? 0) + 1 };
  const trials = await trySiteRules({ host, url }, draft, store);
  return c.json(listResponse(c, trials.map(trialResult), null), 200);
});

async function findRule(host: string, rule: StoredSiteRule | null): Promise<StoredSiteRule> {
  if (rule === null) throw new RequestProblem("not-found", `There is no rule for ${host}.`);
  return rule;
}

function publicRule({ schemaVersion: _schemaVersion, ...rule }: StoredSiteRule): z.infer<typeof siteRuleSchema> {
  return rule;
}
