import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { IngestError } from "../src/errors.ts";
import { extractArticle } from "../src/extract/extract-article.ts";
import { pageFromHtml } from "../src/page/page-from-html.ts";
import { makeWords, randomNumbers } from "./synthetic-article.ts";

/**
 * `BENCH_CORPUS=<folder> node bench/memory.ts [--small]`: every page of the corpora through one process, with
 * the default heap (skipped with `--small`) and with 112 MB, and pages of 2 MB within 64 MB in addition to the program.
 * Prints the numbers of pages read and refused, their CPU time, including Markdown, and the maximum heap in use after
 * a page.
 */
const HEAP_MB = 112;
const LARGE_PAGE_HEAP_MB = 64;
const PROGRAM_MB = 75; // Used by jsdom and the other packages: see bench/hostile.ts.

const PAGES_OF_2_MB: Readonly<Record<string, () => string>> = {
  "words in paragraphs": () => largePage((random) => `<p>${makeWords(60, random)}.</p>`, 1_400_000),
  "words with links and emphasis": () =>
    largePage(
      (random) => `<p>${makeWords(90, random)} <a href="/a">${makeWords(4, random)}</a> <em>x</em>.</p>`,
      1_100_000,
    ),
  "an article among scripts": () => largePage((random) => `<p>${makeWords(60, random)}.</p>`, 60_000),
};

const [mode, name = ""] = process.argv.slice(2);
const corpus = process.env.BENCH_CORPUS ?? "";

if (mode === "corpus") runCorpus();
else if (mode === "page") extract(PAGES_OF_2_MB[name]?.() ?? "", "https://news.example.com/ferry");
else {
  if (existsSync(corpus))
    for (const megabytes of mode === "--small" ? [HEAP_MB] : [null, HEAP_MB])
      child("every page of the corpora", megabytes, "corpus");
  else console.log("BENCH_CORPUS is not a folder of pages; only the pages of 2 MB are run.");
  for (const page of Object.keys(PAGES_OF_2_MB)) child(`2 MB: ${page}`, PROGRAM_MB + LARGE_PAGE_HEAP_MB, "page", page);
}

function child(what: string, megabytes: number | null, ...args: string[]): void {
  const flags = megabytes === null ? [] : [`--max-old-space-size=${megabytes}`];
  const command = [...flags, import.meta.filename, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  const end = status === 0 ? "passes" : `FAILS: ${/.*(?:Error|FATAL).*/.exec(stderr)?.[0] ?? status}`;
  console.log(`${[what, ...flags].join(", with ")}: ${end}\n${stdout}`);
  if (status !== 0) process.exitCode = 1;
}

function runCorpus(): void {
  const pages: { page: string; size: number; milliseconds: number; megabytes: number }[] = [];
  const refused = new Map<string, number>();
  for (const page of readdirSync(corpus, { recursive: true, encoding: "utf8" })) {
    if (!page.endsWith(".html.gz")) continue;
    const html = gunzipSync(readFileSync(join(corpus, page))).toString();
    const before = process.cpuUsage();
    const refusal = refusalOf(html, "https://news.example.com/ferry");
    if (refusal !== null) refused.set(refusal, (refused.get(refusal) ?? 0) + 1);
    const { user, system } = process.cpuUsage(before);
    const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
    pages.push({ page, size: html.length, milliseconds: Math.round((user + system) / 1000), megabytes });
  }
  pages.sort((a, b) => a.milliseconds - b.milliseconds);
  const at = (share: number) => pages[Math.min(pages.length - 1, Math.floor(pages.length * share))]?.milliseconds;
  const peak = Math.max(...pages.map((page) => page.megabytes));
  const refusals = [...refused].map(([code, count]) => `, ${count} refused as ${code}`).join("");
  console.log(
    `${pages.length} pages${refusals}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms; heap at most ${peak} MB`,
  );
  console.table(pages.slice(-3).reverse());
}

function extract(html: string, url: string): void {
  JSON.stringify(extractArticle(pageFromHtml(html, url, "2026-11-01T00:00:00.000Z")));
}

/** The code of the error if the page is refused; otherwise `null`. */
function refusalOf(html: string, url: string): string | null {
  try {
    extract(html, url);
    return null;
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}

/** A page of two million characters: `text` of them are text, the rest scripts. */
function largePage(paragraph: (random: () => number) => string, text: number): string {
  const random = randomNumbers(1);
  let body = "";
  while (body.length < text) body += paragraph(random);
  const script = `<script>${"window.dataLayer.push({});".repeat(Math.max(0, Math.floor((2_000_000 - body.length) / 26)))}</script>`;
  return `<!doctype html><html><head><title>Ferry</title>${script}</head><body><article><h1>Ferry</h1>${body}</article></body></html>`;
}
