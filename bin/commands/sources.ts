import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { actionOf } from "../terminal/action-of.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { SOURCE_ACTIONS } from "./source-actions.ts";

export const sourcesCommand: Command = {
  name: "sources",
  summary: "adds, pauses, removes and lists the sources of the crawl",
  help: `Manages the sources of a bucket, which the worker and "cuttings crawl" poll.

Usage: cuttings sources list --to <bucket>
       cuttings sources preview <url> [options]
       cuttings sources add <url | file | ->... --to <bucket> [options]
       cuttings sources pause | resume | remove <url>... --to <bucket>
       cuttings sources pause | resume | remove --label <name> --to <bucket>
       cuttings sources import <file.opml | -> --to <bucket>
       cuttings sources export --to <bucket> > sources.opml

  list                Lists sources with labels, next poll and last error.
  preview             Shows the type of a source, its newest entries, what
                      robots.txt allows, and other sources of the site.
                      Stores nothing.
  add                 Adds or updates feeds, sitemaps, section pages or home
                      pages.
  import, export      OPML, with labels as folders.

  --label <name>      A label; may be repeated. pause, resume, remove: all
                      sources with the label.
  --include <pattern> An entry's path must match one of these patterns, as in
                      robots.txt: /news/, *.html$. May be repeated.
  --exclude <pattern> An entry's path must not match any of these.
  --interval <min>    Minutes between polls; by default adapted to how often
                      the source changes.
  --archive           add: fetches everything in the site's sitemaps once; the
                      URL may be a sitemap or any page.
  --since <day>       With --archive: only entries from this day or later.
  --json              list: one line of JSON for each source.

${BUCKET_HELP}

Exit codes: 0 done, 1 a source could not be read or does not exist, 2 invalid
arguments or a file cannot be read.

Examples:
  cuttings sources preview https://news.example.com/
  cuttings sources add https://news.example/feed --label local --to articles/
  cuttings sources add https://a.example/ --archive --since 2024-01-01 --to a/
  cuttings sources import feeds.opml --to s3://news
  cuttings crawl --to articles/
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      label: { type: "string", multiple: true },
      include: { type: "string", multiple: true },
      exclude: { type: "string", multiple: true },
      interval: { type: "string" },
      archive: { type: "boolean" },
      since: { type: "string" },
      json: { type: "boolean" },
    });
    const [word, ...places] = positionals;
    const action = actionOf("sources", word, SOURCE_ACTIONS);
    const isByLabel = ["pause", "resume", "remove"].includes(action) && values.label !== undefined;
    if (action !== "list" && action !== "export" && places.length === 0 && !isByLabel)
      throw new UsageError(`Missing ${action === "import" ? "file" : "source"}: see cuttings sources --help.`);
    const change = {
      labels: values.label,
      include: checkedPatterns(values.include),
      exclude: checkedPatterns(values.exclude),
      intervalMinutes: values.interval === undefined ? undefined : minutes(values.interval),
      archive: archiveOf(values.archive ?? false, values.since ?? null),
    };
    const { previewSources, manageSources } = await import("./manage-sources.ts");
    if (action === "preview") return previewSources(places, change);
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    return manageSources(action, places, change, values.json ?? false, await openWritableBucket(values.to));
  },
};

function checkedPatterns(patterns: readonly string[] | undefined): readonly string[] | undefined {
  const wrong = patterns?.find((pattern) => !/^[/*]/.test(pattern));
  if (wrong !== undefined) throw new UsageError(`A pattern begins with / or *, not ${wrong}.`);
  return patterns;
}

function minutes(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 10_080) return number;
  throw new UsageError(`--interval takes minutes from 1 to 10,080, not ${text}.`);
}

function archiveOf(isArchive: boolean, since: string | null): { readonly since: string | null } | undefined {
  if (since !== null && !isArchive) throw new UsageError("--since requires --archive.");
  if (since !== null && (!/^\d{4}-\d\d-\d\d$/.test(since) || Number.isNaN(Date.parse(since))))
    throw new UsageError(`--since takes a day such as 2024-01-01, not ${since}.`);
  return isArchive ? { since } : undefined;
}
