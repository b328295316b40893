import { MAX_SELECTORS, selectorProblem } from "../../src/sites/site-rule.ts";
import { BUCKET_HELP, openExistingBucket, openWritableBucket } from "../ports/open-bucket.ts";
import { actionOf } from "../terminal/action-of.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { SITE_ACTIONS } from "./site-actions.ts";

export const siteCommand: Command = {
  name: "site",
  summary: "corrects the extraction of a site by CSS selectors",
  help: `Manages the site rules of a bucket: CSS selectors for the article text, title,
authors and date on a site's pages. A rule applies from the next extraction on;
cuttings re-extract --host applies it to stored articles.

Usage: cuttings site try <host | url> --to <bucket> [selectors]
       cuttings site set <host> --to <bucket> <selectors>
       cuttings site show [host] --to <bucket>
       cuttings site remove <host> --to <bucket>

  try                 Shows the result of the selectors, or of the current
                      rule, for the article at a URL or a few articles of a
                      host. Writes nothing.
  set                 Sets or replaces the rule.

  --remove <selector> Elements to remove. May be repeated, like --keep.
  --keep <selector>   Elements to keep, even if general rules remove them.
  --body <selector>   The element that contains the whole text.
  --title <selector>, --author <selector>, --date <selector>
                      The elements of these fields.
  --next-page <sel.>  The link to the next page of the same article.
  --render            A browser runs the scripts of every page, from the next
                      fetch on, where there is one: see cuttings ingest --help.
  --json              try: one line of JSON for each article, with its text.

A rule for example.com also applies to its subdomains that have no rule.

${BUCKET_HELP}

Exit codes: 0 done, 1 there is no such rule or article, 2 invalid arguments.

Examples:
  cuttings site try https://news.example/story --remove .promo --to articles/
  cuttings site set news.example --remove .promo --to articles/
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      remove: { type: "string", multiple: true },
      keep: { type: "string", multiple: true },
      title: { type: "string" },
      author: { type: "string" },
      date: { type: "string" },
      body: { type: "string" },
      "next-page": { type: "string" },
      render: { type: "boolean" },
      json: { type: "boolean" },
    });
    const [word, place, ...others] = positionals;
    const action = actionOf("site", word, SITE_ACTIONS);
    if (others.length > 0) throw new UsageError(`One site at a time, not also ${others.join(", ")}.`);
    if (place === undefined && action !== "show")
      throw new UsageError("Missing site: pass a host such as news.example.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const { remove = [], keep = [], title = null, author = null, date = null, body = null, render = false } = values;
    const selectors = { remove, keep, title, author, date, body, nextPage: values["next-page"] ?? null, render };
    const given = [...remove, ...keep, title, author, date, body, selectors.nextPage].filter((one) => one !== null);
    const isEmpty = given.length === 0 && !render;
    if (action === "set" && isEmpty) throw new UsageError("Missing selectors. See cuttings site --help.");
    if (Math.max(remove.length, keep.length) > MAX_SELECTORS)
      throw new UsageError(`--remove and --keep take at most ${MAX_SELECTORS} selectors.`);
    for (const selector of given) {
      const problem = selectorProblem(selector);
      if (problem !== null) throw new UsageError(problem);
    }
    const { store } = await (action === "set" ? openWritableBucket : openExistingBucket)(values.to);
    const { manageSites } = await import("./manage-sites.ts");
    return manageSites(action, place ?? null, isEmpty ? null : selectors, values.json ?? false, store);
  },
};
