import { storedFetches } from "../../src/export/stored-fetches.ts";
import { warcInfo, warcPage } from "../../src/export/warc-record.ts";
import { EXTRACTOR } from "../../src/extract/extractor.ts";
import { readPage } from "../../src/store/pages.ts";
import type { FetchRecord } from "../../src/stored-article.ts";
import type { ExportFormat } from "./export-format.ts";

const FILE = "pages.warc.gz";

/** One file with every page that the articles and their versions were extracted from. */
export const warc: ExportFormat = {
  async begin(folder) {
    if (folder.has(FILE)) return;
    await folder.append(FILE, warcInfo(`${EXTRACTOR.name}/${EXTRACTOR.version}`, new Date().toISOString()));
  },

  async add(article, files, store, rights) {
    async function append(fetch: FetchRecord, first: FetchRecord | null): Promise<void> {
      const body = await readPage(fetch.rawSha256, store);
      if (typeof body !== "string") await files.append(FILE, warcPage(fetch, body, first));
    }
    for await (const [first, ...further] of storedFetches(article, store, rights)) {
      await append(first, null);
      for (const fetch of further) await append(fetch, first);
    }
  },

  async finish() {},
};
