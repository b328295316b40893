import { ConfigError } from "../../src/config/settings.ts";
import { asFailure } from "../../src/errors.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { EXIT, printError, UsageError, write, writeToStderr } from "../terminal/terminal.ts";
import { ARTICLE_FORMATS, type ArticleFormat } from "./article-format.ts";
import type { Command } from "./command.ts";
import { cutsOf } from "./cuts-of.ts";
import type { Wanted } from "./load-pages.ts";

export const extractCommand: Command = {
  name: "extract",
  summary: "prints the article of a page",
  help: `Prints the article of a page without navigation, ads and other clutter.

Usage: cuttings extract <url | file | -> [options]
       cuttings extract --jsonl [file | -]

  <url>               A page to fetch: http or https, on a public host. The
                      additional pages of its article are fetched too.
  <file>              A saved page, plain or gzipped. - is standard input.

  -f, --format <name> markdown  with front matter; the default
                      text      plain text
                      html      sanitised
                      json      all extracted data
                      jsonld    schema.org
  --url <url>         URL of a saved page, to resolve its links.
  --single-page       Fetches no additional pages.
  --render            Runs the scripts of a page that is empty without them, in
                      Chromium: needs playwright-core and Chromium or Chrome
                      (CHROMIUM_PATH).
  --evidence <bucket> Cuts lines that the bucket's other articles of the host
                      have too, as an ingest does (docs/host-evidence.md).
  --passages          With -f json or --jsonl, adds the passages of the article.
  --cuts              Lists on standard error what was cut, and why.
  --jsonl             Reads lines {"id", "url", "html"} and writes, in the same
                      order, {"id", "article"} or
                      {"id", "error": {"code", "message"}}. Continues after
                      errors.

Exit codes: 0 done, 1 a page has no article or could not be fetched,
2 invalid arguments or the file cannot be read.

Examples:
  cuttings extract https://news.example/story > story.md
  cuttings extract saved.html --url https://news.example/story -f json
  cuttings extract --jsonl pages.jsonl > articles.jsonl
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: "string", short: "f" },
      url: { type: "string" },
      "single-page": { type: "boolean" },
      render: { type: "boolean" },
      evidence: { type: "string" },
      passages: { type: "boolean" },
      cuts: { type: "boolean" },
      jsonl: { type: "boolean" },
    });
    if (positionals.length > 1) throw new UsageError(`One page at a time, or --jsonl: ${positionals.join(" ")}`);
    const [place] = positionals;
    if (values.jsonl) {
      const one = (["format", "url", "single-page", "render", "evidence", "cuts"] as const).find(
        (name) => values[name] !== undefined,
      );
      if (one !== undefined) throw new UsageError(`--${one} cannot be used with --jsonl.`);
      const { extractLines } = await import("./extract-lines.ts");
      return extractLines(place ?? "-", values.passages ?? false);
    }
    if (place === undefined) throw new UsageError("Missing page. See cuttings extract --help.");
    const format = formatNamed(values.format ?? "markdown");
    if (values.passages && format !== "json") throw new UsageError("--passages requires -f json or --jsonl.");
    const url = values.url === undefined ? null : webAddress(values.url);
    const isSaved = !/^https?:/i.test(place);
    if (values.evidence !== undefined && isSaved && url === null)
      throw new UsageError("--evidence requires the URL of a saved page: pass --url.");
    const pages = values["single-page"] ? "one" : "all";
    return extractOne(place, { url, pages, render: values.render ?? false }, values.evidence ?? null, {
      format,
      passages: values.passages ?? false,
      cuts: values.cuts ?? false,
    });
  },
};

interface Output {
  readonly format: ArticleFormat;
  /** Whether to add passages to JSON. */
  readonly passages: boolean;
  /** Whether to list what was cut. */
  readonly cuts: boolean;
}

async function extractOne(place: string, wanted: Wanted, evidenceFrom: string | null, output: Output): Promise<number> {
  try {
    // Loaded late, because the fetcher and jsdom are slow to load; help and usage errors should be fast.
    const { loadPages } = await import("./load-pages.ts");
    const pages = await loadPages(place, wanted);
    const { extractOrThrow } = await import("./extract-or-throw.ts");
    const { renderArticle } = await import("./render-article.ts");
    const { withPassages } = await import("../../src/passages/passages-of.ts");
    const { evidenceIn } = await import("../ports/evidence-in.ts");
    const evidence = evidenceFrom === null ? null : await evidenceIn(evidenceFrom, pages[0].finalUrl);
    const article = extractOrThrow(pages, { evidence });
    await write(renderArticle(output.passages ? withPassages(article) : article, output.format));
    if (output.cuts) writeToStderr(cutsOf(article));
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) throw error;
    const { code, message } = asFailure(error);
    printError(`${code}: ${message}`);
    return EXIT.failed;
  }
}

function formatNamed(name: string): ArticleFormat {
  const format = ARTICLE_FORMATS.find((candidate) => candidate === name);
  if (format === undefined) throw new UsageError(`Unknown format: ${name}. Use one of ${ARTICLE_FORMATS.join(", ")}.`);
  return format;
}

function webAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url takes an http address, not ${text}.`);
  return url.href;
}
