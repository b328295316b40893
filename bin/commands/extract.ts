import { ConfigError } from "../../src/config/settings.ts";
import { asFailure } from "../../src/errors.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { EXIT, printError, tell, UsageError, write } from "../terminal/terminal.ts";
import { ARTICLE_FORMATS, type ArticleFormat } from "./article-format.ts";
import type { Command } from "./command.ts";
import { cutsOf } from "./cuts-of.ts";
import type { Wanted } from "./have-pages.ts";

export const extractCommand: Command = {
  name: "extract",
  summary: "prints the article of a page",
  help: `Prints the article of a page, without what stands around and inside it.

Usage: cuttings extract <url | file | -> [options]
       cuttings extract --jsonl [file | -]

  <url>               A page to fetch: http or https, on a public host. The
                      further pages of its article are fetched with it.
  <file>              A saved page, also packed with gzip. - is standard input.

  -f, --format <name> markdown  with front matter; the default
                      text      plain text
                      html      sanitised
                      json      everything that is known
                      jsonld    schema.org
  --url <url>         Where a saved page came from: completes its links.
  --single-page       Fetches the one page and no further ones.
  --cuts              Lists on standard error what was cut, and why.
  --jsonl             Reads lines {"id", "url", "html"}. Writes for each,
                      in their order, {"id", "article"} or
                      {"id", "error": {"code", "message"}}. Stops at no page.

Exit codes: 0 done, 1 a page has no article or could not be had,
2 the command is not understood or its file cannot be read.

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
      cuts: { type: "boolean" },
      jsonl: { type: "boolean" },
    });
    if (positionals.length > 1) throw new UsageError(`One page at a time, or --jsonl: ${positionals.join(" ")}`);
    const [place] = positionals;
    if (values.jsonl) {
      const one = (["format", "url", "single-page", "cuts"] as const).find((name) => values[name] !== undefined);
      if (one !== undefined) throw new UsageError(`--${one} is for one page, not for --jsonl.`);
      const { extractLines } = await import("./extract-lines.ts");
      return extractLines(place ?? "-");
    }
    if (place === undefined) throw new UsageError("Missing page. See cuttings extract --help.");
    const format = formatNamed(values.format ?? "markdown");
    const url = values.url === undefined ? null : webAddress(values.url);
    const pages = values["single-page"] ? "one" : "all";
    return extractOne(place, { url, pages }, format, values.cuts ?? false);
  },
};

async function extractOne(place: string, wanted: Wanted, format: ArticleFormat, listCuts: boolean): Promise<number> {
  try {
    // What fetches and jsdom take their time to load, which help and mistakes need not wait for.
    const { havePages } = await import("./have-pages.ts");
    const pages = await havePages(place, wanted);
    const { extractGood } = await import("./extract-good.ts");
    const { renderArticle } = await import("./render-article.ts");
    const article = extractGood(...pages);
    await write(renderArticle(article, format));
    if (listCuts) tell(cutsOf(article));
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
  if (format === undefined) throw new UsageError(`Unknown format: ${name}. There are ${ARTICLE_FORMATS.join(", ")}.`);
  return format;
}

function webAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url takes an http address, not ${text}.`);
  return url.href;
}
