import { passageRecords } from "../../src/export/passage-record.ts";
import type { ExportFormat } from "./export-format.ts";

/** One file with a passage per line, those of an article in order. */
export const passages: ExportFormat = {
  async add(article, folder) {
    const lines = passageRecords(article).map((record) => `${JSON.stringify(record)}\n`);
    await folder.append("passages.jsonl", lines.join(""));
  },
  async finish() {},
};
