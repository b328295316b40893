import type { ExportFormat } from "./export-format.ts";

/** One file, an article a line, as it lies in the bucket. */
export const jsonl: ExportFormat = {
  add: (article, folder) => folder.append("articles.jsonl", `${JSON.stringify(article)}\n`),
  async finish() {},
};
