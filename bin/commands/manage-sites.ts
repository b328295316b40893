import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type RuleTrial, trySiteRules } from "../../src/re-extract/try-site-rule.ts";
import type { SiteSelectors } from "../../src/sites/site-rule.ts";
import {
  listRuledHosts,
  readRuleFor,
  readRuleOfHost,
  removeSiteRule,
  writeSiteRule,
} from "../../src/store/site-rules.ts";
import { counted } from "../../src/text/counted.ts";
import { articleHost } from "../../src/url/article-id.ts";
import { parseHost } from "../../src/url/parse-host.ts";
import { EXIT, printError, UsageError, write } from "../terminal/terminal.ts";
import type { SiteAction } from "./site-actions.ts";

/**
 * @param place a host, or the URL of an article to try a rule on; `null` lists all hosts that have a rule.
 * @returns the exit code.
 * @throws {UsageError} when the place has no valid host.
 */
export async function manageSites(
  action: SiteAction,
  place: string | null,
  selectors: SiteSelectors | null,
  json: boolean,
  store: ObjectStore,
): Promise<number> {
  try {
    if (place === null) return await write((await listRuledHosts(store)).map((host) => `${host}\n`).join(""));
    const url = /^https?:\/\//i.test(place) ? place : null;
    const host = url === null ? parseHost(place) : URL.canParse(url) ? articleHost(url) : null;
    if (host === null) throw new UsageError(`${place} has no valid host.`);
    switch (action) {
      case "show":
        return await show(host, store);
      case "set": {
        const note = { changedAt: new Date().toISOString(), changedBy: "cli" } as const;
        const { version } = await writeSiteRule(host, selectors ?? missing(), note, store);
        const rendering = selectors?.render ? " Pages are rendered from the next fetch on." : "";
        return await write(
          `The rule for ${host} is version ${version}. cuttings re-extract --host ${host} applies it.${rendering}\n`,
        );
      }
      case "remove":
        if ((await readRuleOfHost(host, store)) === null) return none(host);
        await removeSiteRule(host, store);
        return await write(`The rule for ${host} is removed. cuttings re-extract --host ${host} undoes its effect.\n`);
      case "try": {
        const current = await readRuleFor(host, store);
        const rule = selectors === null ? current : { ...selectors, host, version: (current?.version ?? 0) + 1 };
        const trials = await trySiteRules({ host, url }, rule, store);
        if (trials.length === 0) printError(`There is no stored article of ${place}.`);
        for (const trial of trials) await write(json ? `${JSON.stringify(trial)}\n` : describe(trial));
        return trials.some(({ problem }) => problem === null) ? EXIT.done : EXIT.failed;
      }
    }
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    printError(`${error.code}: ${error.message}`);
    return EXIT.failed;
  }
}

async function show(host: string, store: ObjectStore): Promise<number> {
  const rule = await readRuleOfHost(host, store);
  return rule === null ? none(host) : write(`${JSON.stringify(rule, null, 2)}\n`);
}

function none(host: string): number {
  printError(`There is no rule for ${host}.`);
  return EXIT.failed;
}

function missing(): never {
  throw new UsageError("Missing selectors. See cuttings site --help.");
}

function describe(trial: RuleTrial): string {
  if (trial.problem !== null) return `${trial.url}\n  ${trial.problem}\n`;
  const { url, matches, difference, removed, added, article } = trial;
  const lines = [
    url,
    ...Object.entries(matches).map(([selector, count]) => `  ${String(count).padStart(4)} × ${selector}`),
    difference === null
      ? "  Nothing changes."
      : `  ${counted(difference.words.before, "word")} become ${difference.words.after}; changed: ${difference.fields.join(", ")}`,
    `  ${[article.headline, article.authors.map(({ name }) => name).join(", "), article.datePublished?.value].filter(Boolean).join(" · ")}`,
    ...(removed === null ? [] : [`  - ${removed}`]),
    ...(added === null ? [] : [`  + ${added}`]),
  ];
  return `${lines.join("\n")}\n`;
}
