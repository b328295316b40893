import { spawnSync } from "node:child_process";
import { HEAVY_BOMBS, LIGHT_BOMBS } from "../tests/hostile/bombs.ts";
import { verdictOn } from "../tests/hostile/verdict.ts";

/**
 * `node bench/hostile.ts [name]`: CPU time of every bomb, and whether it passes with 64 MB of heap
 * in addition to the program and the page itself. Each runs twice in its own process: as its
 * first page, when nothing is compiled yet, and as a later one. The first figure is that of the main thread,
 * which is what Workers count; the second includes V8's compiler and garbage collector threads.
 */
const BOMBS = [...LIGHT_BOMBS, ...HEAVY_BOMBS];
const HEAP_MB = 64;
const [name = "", mode] = process.argv.slice(2);

if (mode === "child") await runTwice(name);
else for (const bomb of BOMBS.filter((each) => each.name.includes(name))) report(bomb.name);

async function runTwice(bombName: string): Promise<void> {
  const html = BOMBS.find((bomb) => bomb.name === bombName)?.make() ?? "";
  // A first page triggers lazy loading, which is not counted.
  verdictOn("<!doctype html><p>The ferry runs again.");
  const first = timed(html);
  // The shared window releases a page only on the next event loop turn.
  await new Promise((resolve) => setImmediate(resolve));
  const again = timed(html);
  process.stdout.write(JSON.stringify({ ...first, again: again.thread, size: html.length }));
}

/** CPU time in milliseconds. */
function timed(html: string): { thread: number; process: number; verdict: string } {
  const before = [process.threadCpuUsage(), process.cpuUsage()] as const;
  const verdict = verdictOn(html);
  const [thread, all] = [process.threadCpuUsage(before[0]), process.cpuUsage(before[1])].map(({ user, system }) =>
    Math.round((user + system) / 1000),
  ) as [number, number];
  return { thread, process: all, verdict };
}

function report(bombName: string): void {
  const base = 75; // MB used by jsdom and the other packages: an empty page fails with 60 and passes with 75.
  const run = (megabytes: number) =>
    spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, import.meta.filename, bombName, "child"], {
      encoding: "utf8",
      timeout: 120_000,
    });
  const bounded = run(base + HEAP_MB);
  const isOutOfMemory = bounded.stderr.includes("heap out of memory");
  const result = isOutOfMemory ? run(1024) : bounded;
  const heap = `${isOutOfMemory ? "past" : "within"} ${HEAP_MB} MB`;
  if (result.status !== 0) {
    const reason = result.stderr.split("\n").find((line) => /Error|FATAL/.test(line)) ?? `killed by ${result.signal}`;
    console.log(`${bombName}: FAILED: ${reason.slice(0, 160)}`);
    return;
  }
  const { thread, process: all, again, size, verdict } = JSON.parse(result.stdout);
  const times = `${thread} ms (${all} with all threads), again ${again} ms`;
  console.log(`${bombName}: ${(size / 1e6).toFixed(2)} MB, ${times}, ${heap}, ${verdict}`);
}
