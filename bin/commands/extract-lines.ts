import { setImmediate as nextTurn } from "node:timers/promises";
import type { Article } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { withPassages } from "../../src/passages/passages-of.ts";
import { MAX_LINE_CHARACTERS } from "../import/jsonl-pages.ts";
import { readLines } from "../terminal/read-input.ts";
import { EXIT, write } from "../terminal/terminal.ts";
import { extractOrThrow } from "./extract-or-throw.ts";

type Result =
  | { readonly id: unknown; readonly article: Article }
  | { readonly id: unknown; readonly error: { readonly code: string; readonly message: string } };

const TOO_LONG: Result = {
  id: null,
  error: { code: "too-large", message: `The line has over ${MAX_LINE_CHARACTERS.toLocaleString("en")} characters.` },
};

/**
 * Reads lines of JSON and writes a result for each, in order.
 * @param passages whether to add the passages of each article.
 * @returns `EXIT.failed` when a page failed.
 */
export async function extractLines(place: string, passages: boolean): Promise<number> {
  let hasFailed = false;
  for await (const text of readLines(place, MAX_LINE_CHARACTERS)) {
    if (text?.trim() === "") continue;
    const result = text === null ? TOO_LONG : extractLine(text, passages);
    hasFailed ||= "error" in result;
    await write(`${JSON.stringify(result)}\n`);
    // jsdom frees a page only in a later turn of the event loop.
    await nextTurn();
  }
  return hasFailed ? EXIT.failed : EXIT.done;
}

function extractLine(text: string, passages: boolean): Result {
  let id: unknown = null;
  try {
    const line = parseObject(text);
    id = line.id ?? null;
    const { url, html } = checkLine(line);
    const article = extractOrThrow([pageFromHtml(html, url, new Date().toISOString())]);
    return { id, article: passages ? withPassages(article) : article };
  } catch (error) {
    // Any other error is a bug, which must not stop the pages that follow.
    const code = error instanceof IngestError ? error.code : "internal-error";
    return { id, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (cause) {
    throw new IngestError("message-invalid", "The line is not JSON.", { cause });
  }
  if (typeof line !== "object" || line === null)
    throw new IngestError("message-invalid", "The line is not a JSON object.");
  return line as Record<string, unknown>;
}

function checkLine({ url, html }: Readonly<Record<string, unknown>>): { url: string; html: string } {
  if (typeof html !== "string") throw new IngestError("message-invalid", "The line has no `html`.");
  if (typeof url !== "string" || !/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new IngestError("message-invalid", "The line has no http or https `url`.");
  }
  return { url, html };
}
