import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { TABLE_PREFIX } from "../../src/store/keys.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { fileTables } from "../../workers/file-tables.ts";
import { DISCOVERY, sampleArticle, samplePage } from "../store/samples.ts";
import { workerBefore } from "./worker-env.ts";

const URL_OF_TRAM = "https://tables.example.com/tram";
const TWO_MINUTES_MS = 120_000;

test("the scheduled run files articles in R2 as Parquet only if the setting asks for it", async () => {
  const worker = workerBefore({});
  const { store } = worker.ports;
  const page = samplePage(0, { requestedUrl: URL_OF_TRAM, finalUrl: URL_OF_TRAM });
  await storeArticle(sampleArticle({ url: URL_OF_TRAM }), [page], DISCOVERY, store, { markdown: false }, new Date());
  const later = { ...worker.ports, clock: { now: () => new Date(Date.now() + TWO_MINUTES_MS) } };
  await fileTables({ ...worker, ports: later });
  expect(await keysUnder(TABLE_PREFIX, store)).toEqual([]);
  await fileTables({ ...worker, ports: later, config: { ...worker.config, storeTables: true } });
  const urls: unknown[] = [];
  for (const key of await keysUnder(TABLE_PREFIX, store)) {
    const body = (await store.get(key))?.body ?? new Uint8Array();
    const rows = await parquetReadObjects({ file: body.slice().buffer });
    urls.push(...rows.map(({ url }) => url));
  }
  expect(urls).toContain(URL_OF_TRAM);
});
