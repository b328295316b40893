import { epub } from "./epub.ts";
import type { ExportFormat, ExportFormatName } from "./export-format.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { parquet } from "./parquet.ts";
import { passages } from "./passages.ts";
import { warc } from "./warc.ts";

export const FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  jsonl,
  markdown,
  parquet,
  warc,
  epub,
  passages,
};
