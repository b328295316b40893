import { workerData } from "node:worker_threads";
import type { ExportFilter } from "../../src/export/export-filter.ts";
import { withMarks } from "../../src/export/marked-article.ts";
import type { KeyBatch } from "../../src/store/walk-articles.ts";
import { openBucket } from "../ports/open-bucket.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import { type ExportedBatch, exportBatch } from "./export-batch.ts";
import type { ExportFormatName } from "./export-format.ts";
import { FORMATS } from "./formats.ts";

export interface ExportThreadSettings {
  /** The bucket, as on the command line. */
  readonly place: string;
  readonly format: ExportFormatName;
  readonly filter: ExportFilter;
  readonly root: string;
}

const { place, format, filter, root } = workerData as ExportThreadSettings;
const { store } = openBucket(place);
const marked = withMarks(store);
// Its error is thrown by the first batch.
marked.catch(() => {});

serveTasks<KeyBatch, ExportedBatch>(async (batch) =>
  exportBatch(batch, { store, marked: await marked, format: FORMATS[format], filter, root }),
);
