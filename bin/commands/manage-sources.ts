import { setTimeout as sleep } from "node:timers/promises";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type ArchiveProgress, describeArchive } from "../../src/sources/archive/archive-progress.ts";
import { readProgress } from "../../src/sources/archive/read-progress.ts";
import {
  addSources,
  changeSources,
  crawledSources,
  exportSources,
  importSources,
  removeSource,
} from "../../src/sources/manage-sources.ts";
import { previewSource, type SourcePreview } from "../../src/sources/preview-source.ts";
import type { CrawledSource, SourceChange } from "../../src/sources/source-settings.ts";
import { readSourceState, type SourceState } from "../../src/store/source-state.ts";
import { counted } from "../../src/text/counted.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { commandConfig } from "../ports/command-config.ts";
import { ingestPorts } from "../ports/ingest-ports.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { pageFetcher } from "../ports/page-fetcher.ts";
import { readInput } from "../terminal/read-input.ts";
import { EXIT, printError, write } from "../terminal/terminal.ts";
import { readUrls } from "./read-urls.ts";
import type { SourceAction } from "./source-actions.ts";

/** @returns the exit code. @throws {UsageError} when a file cannot be read. */
export async function manageSources(
  action: Exclude<SourceAction, "preview">,
  places: readonly string[],
  change: SourceChange,
  json: boolean,
  { store }: Bucket,
): Promise<number> {
  const ports = ingestPorts(store);
  try {
    switch (action) {
      case "list":
        return await list(json, await crawledSources([], store), store);
      case "export":
        return await write(await exportSources([], store));
      case "import": {
        const file = new TextDecoder().decode(await readInput(places[0] ?? "-"));
        const { added, known, refused } = await importSources(file, [], ports);
        for (const { url, detail } of refused) printError(`${url} is refused: ${detail}`);
        await write(`${counted(added, "source")} added, ${known} known, ${refused.length} refused.\n`);
        return refused.length === 0 ? EXIT.done : EXIT.failed;
      }
      case "add": {
        const urls: string[] = [];
        let refused = 0;
        for await (const url of readUrls(places)) {
          const refusal = urlRefusal(url, ports.urlPolicy);
          if (refusal === null) urls.push(url);
          else {
            printError(`${url} is refused: ${refusal.message}`);
            refused++;
          }
        }
        await addSources(
          urls.map((url) => ({ url, ...change })),
          "cli",
          ports,
        );
        if (urls.length > 0)
          await write(`${counted(urls.length, "source")} added. "cuttings crawl --to …" polls them.\n`);
        return refused === 0 ? EXIT.done : EXIT.failed;
      }
      default: {
        const sources = await crawledSources([], store);
        const { found, missing } = select(places, change.labels ?? [], sources);
        for (const problem of missing) printError(problem);
        if (action !== "remove") await changeSources(found, { isPaused: action === "pause" }, "cli", ports);
        else for (const url of found) await removeSource(url, [], store);
        return missing.length === 0 ? EXIT.done : EXIT.failed;
      }
    }
  } catch (error) {
    return failure(error);
  }
}

/** @returns the exit code. */
export async function previewSources(urls: readonly string[], { include = [], exclude = [] }: SourceChange) {
  const { userAgent } = commandConfig();
  const fetcher = pageFetcher(ingestPorts(memoryObjectStore()), { delay: null, ignoreRobots: false, sleep });
  try {
    for (const url of urls) await write(describe(await previewSource({ url, include, exclude }, userAgent, fetcher)));
    return EXIT.done;
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): number {
  if (!(error instanceof IngestError)) throw error;
  printError(`${error.code}: ${error.message}`);
  return EXIT.failed;
}

/** The sources with these URLs or labels, and sentences about the URLs and labels without a source. */
function select(urls: readonly string[], labels: readonly string[], sources: readonly CrawledSource[]) {
  const wanted = new Set(urls);
  const known = new Set(sources.map(({ url }) => url));
  const isUsed = (label: string) => sources.some((source) => source.labels.includes(label));
  const found = sources.filter(({ url, labels: own }) => wanted.has(url) || own.some((one) => labels.includes(one)));
  return {
    found: found.map(({ url }) => url),
    missing: [
      ...urls.filter((url) => !known.has(url)).map((url) => `${url} is not a source of this bucket.`),
      ...labels.filter((label) => !isUsed(label)).map((label) => `No source has the label ${label}.`),
    ],
  };
}

async function list(json: boolean, sources: readonly CrawledSource[], store: ObjectStore): Promise<number> {
  for (const source of sources) {
    const { state } = await readSourceState(source.url, store);
    const progress = await readProgress(source, store);
    await write(json ? `${JSON.stringify({ ...source, state, progress })}\n` : lineOf(source, state, progress));
  }
  if (!json && sources.length === 0) await write("No sources yet. Add one with cuttings sources add.\n");
  return EXIT.done;
}

function lineOf(
  { url, labels, isPaused, include, exclude, intervalMinutes }: CrawledSource,
  state: SourceState | null,
  progress: ArchiveProgress | null,
): string {
  const only = include.length > 0 ? `only ${include.join(" ")}` : "";
  const not = exclude.length > 0 ? `not ${exclude.join(" ")}` : "";
  if (progress !== null) {
    const paused = isPaused ? "paused" : "";
    const facts = ["archive", labels.join(", "), only, not, paused, describeArchive(progress)].filter(Boolean);
    return `${url}\n  ${facts.join(" · ")}\n`;
  }
  const status = isPaused ? "paused" : state === null ? "not polled yet" : `next poll ${state.nextDueAt}`;
  const interval = intervalMinutes === null ? "" : `every ${intervalMinutes} min`;
  const settings = [labels.join(", "), only, not, interval];
  const facts = [state?.kind, state?.title, ...settings, status, state?.lastError?.message].filter(Boolean);
  return `${url}\n  ${facts.join(" · ")}\n`;
}

function describe({ url, kind, title, count, entries, robots, others }: SourcePreview): string {
  const rule =
    robots.rule === null
      ? "robots.txt allows every entry"
      : `robots.txt disallows ${robots.forbidden} of ${counted(count, "entry", "entries")} (Disallow: ${robots.rule})`;
  const delay = robots.crawlDelaySeconds === null ? "" : `, and requests a delay of ${robots.crawlDelaySeconds} s`;
  const lines = [
    url,
    `  ${[kind, title, counted(count, "entry", "entries")].filter(Boolean).join(" · ")}`,
    `  ${rule}${delay}`,
    ...entries.map((entry) => `  ${(entry.date ?? "").slice(0, 10).padEnd(10)}  ${entry.url}`),
    ...(others.length === 0 ? [] : ["  Other sources of this site:"]),
    ...others.map((other) => `    ${other.kind.padEnd(8)}${other.url}`),
  ];
  return `${lines.join("\n")}\n`;
}
