import type { ExportFormat } from "./export-format.ts";

/** One file with an article per line, as stored in the bucket. */
export const jsonl: ExportFormat = {
  add: (article, files) => files.append("articles.jsonl", `${JSON.stringify(article)}\n`),
  async finish() {},
};
