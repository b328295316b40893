import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { markdownName } from "../../src/export/markdown-name.ts";
import { renderMarkdownDocument } from "../../src/render/markdown-document.ts";
import type { ExportFormat } from "./export-format.ts";

/** A folder per host and a file per article, for tools such as Obsidian and Hugo. */
export const markdown: ExportFormat = {
  async add(article, { root }) {
    const text = renderMarkdownDocument(article, article.marks ?? null);
    const path = join(root, markdownName(article));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
  async finish() {},
};
