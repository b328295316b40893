import { parseArguments } from "../terminal/parse-arguments.ts";
import { readInput } from "../terminal/read-input.ts";
import { UsageError, write, writeToStderr } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const cleanTextCommand: Command = {
  name: "clean-text",
  summary: "cleans a text that another tool extracted",
  help: `Cleans the text of an article that another tool extracted: removes what is not
part of the article, and leaves its paragraphs unchanged.

Usage: cuttings clean-text <file | -> [--cuts]

  <file>    Plain text in UTF-8, one paragraph or list item per line.
            - is standard input.
  --cuts    Lists on standard error what was cut, and why.

Exit codes: 0 done, 2 invalid arguments or the file cannot be read.

Example:
  cuttings clean-text scraped.txt > article.txt
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, { cuts: { type: "boolean" } });
    const [place, ...more] = positionals;
    if (place === undefined) throw new UsageError("Missing file. See cuttings clean-text --help.");
    if (more.length > 0) throw new UsageError(`One file at a time: ${positionals.join(" ")}`);
    const [{ cleanText }, { cutsOf }] = await Promise.all([
      import("../../src/clean/clean-text.ts"),
      import("./cuts-of.ts"),
    ]);
    const cleaned = cleanText(new TextDecoder().decode(await readInput(place)));
    const exitCode = await write(`${cleaned.text}\n`);
    if (values.cuts) writeToStderr(cutsOf(cleaned));
    return exitCode;
  },
};
