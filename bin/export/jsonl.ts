import type { ExportFormat } from "./export-format.ts";

/** One file, an article a line, as it lies in the bucket. */
export const jsonl: ExportFormat = {
  async add(articles, folder) {
    await folder.append("articles.jsonl", articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  },
  async finish() {},
};
