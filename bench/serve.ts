import { readLines } from "./lines.ts";

/**
 * Implements the benchmark's protocol: a JSON line `{id, url, html}` in, a line with the result out.
 * `ms` is the CPU time of `extract` alone, without formatting the result.
 */
export async function serve<T>(
  extract: (html: string, url: string) => T,
  answerOf: (result: T) => Record<string, unknown>,
): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    const { id, url, html } = JSON.parse(line) as { id: string; url: string; html: string };
    let result: { value: T } | null = null;
    let error: string | undefined;
    const before = process.cpuUsage();
    try {
      result = { value: extract(html, url) };
    } catch (thrown) {
      error = String(thrown).slice(0, 200);
    }
    const used = process.cpuUsage(before);
    const answer = result === null ? {} : answerOf(result.value);
    process.stdout.write(`${JSON.stringify({ id, ...answer, ms: (used.user + used.system) / 1000, error })}\n`);
    // A macrotask between pages, as between requests: without it jsdom frees nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
