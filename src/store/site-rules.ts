import { getDomain } from "tldts";
import { z } from "zod";
import type { ObjectStore } from "../ports/object-store.ts";
import { MAX_SELECTORS, NO_SELECTORS, type SiteRule, type SiteSelectors, selectorProblem } from "../sites/site-rule.ts";
import { articleHost } from "../url/article-id.ts";
import { SITES_PREFIX, siteRuleKey } from "./keys.ts";
import { type SettingsObject, settingsObject } from "./settings-object.ts";

/** Who wrote a rule. */
export const RULE_BY = ["api", "page", "cli"] as const;

/** A rule as stored in the bucket. */
export interface StoredSiteRule extends SiteRule {
  readonly schemaVersion: 1;
  readonly changedAt: string;
  readonly changedBy: (typeof RULE_BY)[number];
}

const selector = z.string().superRefine((text, context) => {
  const problem = selectorProblem(text);
  if (problem !== null) context.addIssue(problem);
});
const one = selector.nullable().default(null);
const several = z.array(selector).max(MAX_SELECTORS).readonly().default([]);

/** The writable part of a rule; omitted fields become empty. */
export const selectorsSchema = z.object({
  remove: several,
  keep: several,
  title: one,
  author: one,
  date: one,
  body: one,
  nextPage: one,
  render: z.boolean().default(false),
}) satisfies z.ZodType<SiteSelectors>;

const Rule: z.ZodType<StoredSiteRule | null> = selectorsSchema.extend({
  schemaVersion: z.literal(1),
  host: z.string(),
  version: z.int().positive(),
  changedAt: z.string(),
  changedBy: z.enum(RULE_BY),
});

function settingsOf(host: string): SettingsObject<StoredSiteRule | null> {
  return settingsObject(siteRuleKey(host), Rule, null);
}

/**
 * The rule for the page at `url`: that of its host, or else of the registrable domain; `null` when there is none.
 * @throws {IngestError} `storage-unavailable`, also when the rule is damaged.
 */
export async function readSiteRule(url: string, store: ObjectStore): Promise<StoredSiteRule | null> {
  return /^https?:/i.test(url) ? readRuleFor(articleHost(url), store) : null;
}

/** Like `readSiteRule`. @param host in the form of keys. */
export async function readRuleFor(host: string, store: ObjectStore): Promise<StoredSiteRule | null> {
  const own = await readRuleOfHost(host, store);
  const site = getDomain(host, { allowPrivateDomains: true });
  return own !== null || site === null || site === host ? own : readRuleOfHost(site, store);
}

export function readRuleOfHost(host: string, store: ObjectStore): Promise<StoredSiteRule | null> {
  return settingsOf(host).read(store);
}

/** Creates or replaces a rule. The caller validates the selectors (`selectorsSchema`). */
export async function writeSiteRule(
  host: string,
  selectors: SiteSelectors,
  note: Pick<StoredSiteRule, "changedAt" | "changedBy">,
  store: ObjectStore,
): Promise<StoredSiteRule> {
  const rule = (version: number): StoredSiteRule => ({
    schemaVersion: 1,
    host,
    version,
    ...NO_SELECTORS,
    ...selectors,
    ...note,
  });
  return (await settingsOf(host).update(store, (before) => rule((before?.version ?? 0) + 1))) ?? rule(1);
}

export async function removeSiteRule(host: string, store: ObjectStore): Promise<void> {
  await store.delete(siteRuleKey(host));
}

/** Hosts that have a rule, sorted. */
export async function listRuledHosts(store: ObjectStore): Promise<readonly string[]> {
  const hosts: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.list({ prefix: SITES_PREFIX, after, limit: 1_000 });
    for (const { key } of page.objects) hosts.push(key.slice(SITES_PREFIX.length, -".json".length));
    after = page.next;
  } while (after !== null);
  return hosts;
}
