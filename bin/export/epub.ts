import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderEpub } from "../../src/export/epub.ts";
import type { MarkedArticle } from "../../src/export/marked-article.ts";
import { linesOf } from "../terminal/read-input.ts";
import type { ExportFormat } from "./export-format.ts";

const GATHERED = ".gathered.jsonl";
/** Readers open larger books slowly, and a book is in memory while it is written. */
const ARTICLES_PER_BOOK = 200;

/** Books of up to 200 articles: `articles-1.epub`, `articles-2.epub`, … */
export const epub: ExportFormat = {
  add: (article, files) => files.append(GATHERED, `${JSON.stringify(article)}\n`),

  async finish(folder) {
    if (!folder.has(GATHERED)) return;
    const gathered = join(folder.root, GATHERED);
    let chapters: MarkedArticle[] = [];
    let number = 0;
    async function writeBook(): Promise<void> {
      number++;
      const title = `Articles${number === 1 && chapters.length < ARTICLES_PER_BOOK ? "" : `, part ${number}`}`;
      await writeFile(join(folder.root, `articles-${number}.epub`), renderEpub(chapters, title));
      chapters = [];
    }
    for await (const line of linesOf(createReadStream(gathered))) {
      chapters.push(JSON.parse(line) as MarkedArticle);
      if (chapters.length === ARTICLES_PER_BOOK) await writeBook();
    }
    if (chapters.length > 0) await writeBook();
    await rm(gathered, { force: true });
  },
};
