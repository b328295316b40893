import { PAGE_KINDS } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { RIGHTS_FILTER_HELP } from "../../src/rights/rights-filter.ts";
import {
  addSearch,
  newSearch,
  readSearches,
  removeSearch,
  type SavedSearch,
  searchSettingsSchema,
} from "../../src/searches/saved-search.ts";
import { BUCKET_HELP, openExistingBucket, openWritableBucket } from "../ports/open-bucket.ts";
import { actionOf } from "../terminal/action-of.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { EXIT, printError, UsageError, write } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { hostOption } from "./host-option.ts";

const ACTIONS = ["add", "list", "remove"] as const;

export const searchesCommand: Command = {
  name: "searches",
  summary: "manages saved searches, which have feeds and alerts",
  help: `Manages the saved searches of a bucket. A worker on the bucket serves a feed of
each, and sends new matches to the endpoints of its WEBHOOKS.

Usage: cuttings searches add <query> --to <bucket> [options]
       cuttings searches list --to <bucket> [--json]
       cuttings searches remove <id> --to <bucket>

  --name <text>       Name of the search; default: the query.
  --host <host>, --source <url>, --language <tag>, --kind <kind>
                      Only articles of these.
  --rights <uses>     Only articles that may be used in these ways, such as
                      ai-train or search,ai-input:stated (docs/rights.md).
  --no-alert          New matches are in the feed, but not sent to webhooks.
  --json              One line of JSON for each search.

A query: harbour ferry (both words), harbour OR port, "old bridge", ferr*, -fish

${BUCKET_HELP}

Exit codes: 0 done, 1 there is no such search or the bucket is unavailable, 2
invalid arguments.
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      name: { type: "string" },
      host: { type: "string" },
      source: { type: "string" },
      language: { type: "string" },
      kind: { type: "string" },
      rights: { type: "string" },
      "no-alert": { type: "boolean" },
      json: { type: "boolean" },
    });
    const [word, subject, ...others] = positionals;
    const action = actionOf("searches", word, ACTIONS);
    if (others.length > 0) throw new UsageError("Quote a query of several words.");
    if (!subject && action === "add") throw new UsageError("Missing query. See cuttings searches --help.");
    if (subject === undefined && action === "remove")
      throw new UsageError("Missing id of the search. See cuttings searches list.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const host = hostOption(values.host);
    const { name, source = null, language = null, kind = null, rights = null } = values;
    const hasAlert = !values["no-alert"];
    const settings = { name: name ?? subject, query: subject, host, source, language, kind, rights, hasAlert };
    const checked = action === "add" ? searchSettingsSchema.safeParse(settings) : null;
    if (checked?.success === false)
      throw new UsageError(problemIn(checked.error.issues[0]?.path[0], checked.error.message));
    const { store } = await (action === "add" ? openWritableBucket : openExistingBucket)(values.to);
    try {
      if (checked?.success === true) {
        const search = newSearch(checked.data, "cli", crypto.randomUUID(), new Date());
        await addSearch(search, store);
        return await write(`${search.id}\n`);
      }
      return action === "list" ? await list(store, values.json ?? false) : await remove(subject ?? "", store);
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      printError(`${error.code}: ${error.message}`);
      return EXIT.failed;
    }
  },
};

function problemIn(field: PropertyKey | undefined, message: string): string {
  if (field === "kind") return `--kind is one of ${PAGE_KINDS.join(", ")}.`;
  if (field === "rights") return `--rights is ${RIGHTS_FILTER_HELP}`;
  if (field === "query")
    return "A search needs at least one word that must match, and may have at most 500 characters.";
  return field === "name" ? "A name must have 1 to 200 characters." : message;
}

async function list(store: ObjectStore, json: boolean): Promise<number> {
  const searches = await readSearches(store);
  for (const search of searches) await write(json ? `${JSON.stringify(search)}\n` : `${lineOf(search)}\n`);
  return searches.length > 0 || json ? EXIT.done : write("No saved searches.\n");
}

function lineOf({ id, name, query, host, source, language, kind, rights, hasAlert }: SavedSearch): string {
  const bounds = [host, source, language, kind, rights].filter((bound) => bound !== null);
  const words = name === query ? [query] : [name, query];
  return [id, ...words, ...bounds, hasAlert ? "alert" : "no alert"].join("  ");
}

async function remove(id: string, store: ObjectStore): Promise<number> {
  if (await removeSearch(id, store)) return EXIT.done;
  printError(`There is no search ${id}.`);
  return EXIT.failed;
}
