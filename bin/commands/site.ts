import { MAX_SELECTORS, selectorProblem } from "../../src/sites/site-rule.ts";
import { BUCKET_HELP, openExistingBucket, openWritableBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { SITE_ACTIONS } from "./site-actions.ts";

export const siteCommand: Command = {
  name: "site",
  summary: "corrects how pages of a site are extracted, by CSS selectors",
  help: `Keeps a rule of yours for a site in the bucket: what of its pages is article,
and where title, authors and date stand. Every extraction follows it from then
on; cuttings re-extract --host applies it to what is stored.

Usage: cuttings site try <host | url> --to <bucket> [selectors]
       cuttings site set <host> --to <bucket> <selectors>
       cuttings site show [host] --to <bucket>
       cuttings site remove <host> --to <bucket>

  try                 What the selectors, or the rule that is there, make of
                      the article at a URL, or of some articles of a host.
                      Nothing is written.
  set                 Writes the rule, in the place of the one that is there.

  --remove <selector> What is not article. May be repeated, as --keep.
  --keep <selector>   What is article, whatever the general rules say.
  --body <selector>   What holds the text, and nothing else does.
  --title <selector>, --author <selector>, --date <selector>
                      Where these stand.
  --next-page <sel.>  The link to the next page of the same article.
  --json              try: one line of JSON for each article, with its text.

A rule for example.com is for its subdomains too, but for those that have one.

${BUCKET_HELP}

Exit codes: 0 done, 1 there is no such rule or article, 2 the command is not
understood.

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
      json: { type: "boolean" },
    });
    const [word, place, ...others] = positionals;
    const action = SITE_ACTIONS.find((one) => one === word);
    if (action === undefined || others.length > 0)
      throw new UsageError(`Missing action: ${SITE_ACTIONS.join(", ")}. See cuttings site --help.`);
    if (place === undefined && action !== "show") throw new UsageError("Which site? A host, such as news.example.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const { remove = [], keep = [], title = null, author = null, date = null, body = null } = values;
    const selectors = { remove, keep, title, author, date, body, nextPage: values["next-page"] ?? null };
    const said = [...remove, ...keep, title, author, date, body, selectors.nextPage].filter((one) => one !== null);
    if (action === "set" && said.length === 0) throw new UsageError("Which selectors? See cuttings site --help.");
    if (Math.max(remove.length, keep.length) > MAX_SELECTORS)
      throw new UsageError(`--remove and --keep take ${MAX_SELECTORS} selectors at most.`);
    for (const selector of said) {
      const problem = selectorProblem(selector);
      if (problem !== null) throw new UsageError(problem);
    }
    const { store } = await (action === "set" ? openWritableBucket : openExistingBucket)(values.to);
    const { manageSites } = await import("./manage-sites.ts");
    return manageSites(action, place ?? null, said.length === 0 ? null : selectors, values.json ?? false, store);
  },
};
