import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storyHtml, storyUrl } from "./cost/pages.ts";

/**
 * Pages a second of `cuttings import` on one and on two threads, in turns, into an empty folder each.
 * node bench/threads.ts [pages] [rounds]
 */
const PAGES = Number(process.argv[2] ?? 5_000);
const ROUNDS = Number(process.argv[3] ?? 2);
const COMMAND = new URL("../bin/cuttings.ts", import.meta.url).pathname;

const folder = await mkdtemp(join(tmpdir(), "cuttings-threads-"));
try {
  const input = join(folder, "pages.jsonl");
  const file = createWriteStream(input);
  let bytes = 0;
  for (let index = 0; index < PAGES; index++) {
    const line = `${JSON.stringify({ url: storyUrl(index), html: storyHtml(index, 0) })}\n`;
    bytes += line.length;
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  console.log(`${PAGES} pages of ${Math.round(bytes / PAGES / 1024)} KB`);
  for (let round = 1; round <= ROUNDS; round++)
    for (const threads of [1, 2]) {
      const bucket = join(folder, `${round}-${threads}`);
      const began = performance.now();
      execFileSync(process.execPath, [COMMAND, "import", input, "--to", bucket, "--threads", String(threads)], {
        stdio: "ignore",
      });
      const seconds = (performance.now() - began) / 1000;
      console.log(`round ${round}, --threads ${threads}: ${(PAGES / seconds).toFixed(1)} pages/s`);
      await rm(bucket, { recursive: true });
    }
} finally {
  await rm(folder, { recursive: true });
}
