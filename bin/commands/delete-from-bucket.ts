import { IngestError } from "../../src/errors.ts";
import {
  type DeletionNote,
  deleteArticles,
  placeToDelete,
  type RemovalPorts,
} from "../../src/removal/delete-articles.ts";
import { deleteHostStep } from "../../src/removal/delete-host.ts";
import { isPastRetention } from "../../src/removal/retention.ts";
import { sharedByCatalog, sharedByScan } from "../../src/removal/shared-pages.ts";
import type { ArticlePlace } from "../../src/store/keys.ts";
import { findPlaceOfUrl } from "../../src/store/known-urls.ts";
import { scanIndex } from "../../src/store/scan-index.ts";
import { walkArticles } from "../../src/store/walk-articles.ts";
import { counted } from "../../src/text/counted.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { reportInterruption } from "../terminal/interruption.ts";
import { openProgress } from "../terminal/progress.ts";
import { EXIT, printFailure, UsageError, write } from "../terminal/terminal.ts";
import { idOf } from "./id-of.ts";
import { readUrls } from "./read-urls.ts";

export type WhichArticles =
  | { readonly kind: "named"; readonly places: readonly string[] }
  | { readonly kind: "host"; readonly host: string }
  | { readonly kind: "old"; readonly days: number };

/** Large, because without a catalog each step reads every article. */
const ARTICLES_PER_STEP = 500;
const REPEAT_TO_COMPLETE = "Repeat the command to complete the deletion.";

/** @returns the exit code. @throws {UsageError} when a file cannot be read, or contains neither ids nor URLs. */
export async function deleteFromBucket(
  which: WhichArticles,
  reason: string | null,
  bucket: Bucket,
  catalogPath: string | undefined,
): Promise<number> {
  const { store } = bucket;
  const hasCatalog = catalogPath !== undefined || bucket.catalogPath !== null;
  using catalog = hasCatalog ? await openCatalog(bucket, catalogPath) : null;
  const findSharedPages = catalog === null ? sharedByScan : sharedByCatalog(catalog);
  const clock = { now: () => new Date() };
  const ports: RemovalPorts = { store, catalog, passages: null, clock, findSharedPages, completeLater: null };
  const note: DeletionNote = { deletedBy: "cli", reason };
  const progress = openProgress();
  let deleted = 0;
  let missing = 0;
  using _interruption = reportInterruption(() => REPEAT_TO_COMPLETE, progress);
  try {
    for await (const step of stepsOf(which, note, ports)) {
      deleted += step.deleted;
      for (const word of step.missing) progress.say(`cuttings: there is no article ${word}`);
      progress.show(null, `${counted(deleted, "article")} deleted`);
      missing += step.missing.length;
    }
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    printFailure(error, REPEAT_TO_COMPLETE);
    return EXIT.failed;
  }
  progress.end();
  await write(`${counted(deleted, "article")} deleted.\n`);
  return missing === 0 ? EXIT.done : EXIT.failed;
}

interface Step {
  readonly deleted: number;
  /** Ids and URLs without an article. */
  readonly missing: readonly string[];
}

function stepsOf(which: WhichArticles, note: DeletionNote, ports: RemovalPorts): AsyncGenerator<Step> {
  switch (which.kind) {
    case "named":
      return deleteNamed(which.places, note, ports);
    case "host":
      return deleteHost(which.host, note, ports);
    case "old":
      return deleteOld(which.days, note, ports);
  }
}

async function* deleteNamed(places: readonly string[], note: DeletionNote, ports: RemovalPorts): AsyncGenerator<Step> {
  const ids = new Map<string, string>();
  for (const place of places) {
    for await (const word of idOf(place) === null ? readUrls([place]) : [place]) {
      const id = idOf(word);
      if (id === null) throw new UsageError(`${word} is neither an id nor a URL.`);
      ids.set(id, word);
    }
  }
  const all = [...ids];
  for (let start = 0; start < all.length; start += ARTICLES_PER_STEP) {
    const found = new Map<string, ArticlePlace>();
    const missing: string[] = [];
    for (const [id, word] of all.slice(start, start + ARTICLES_PER_STEP)) {
      const own = URL.canParse(word) ? await findPlaceOfUrl(word, ports.store) : null;
      const place = own ?? (await placeToDelete(id, ports.store, scanIndex(ports.store)));
      if (place === null) missing.push(word);
      else found.set(place.id, place);
    }
    await deleteArticles([...found.values()], note, ports);
    yield { deleted: found.size, missing };
  }
}

async function* deleteHost(host: string, note: DeletionNote, ports: RemovalPorts): AsyncGenerator<Step> {
  for (;;) {
    const { deleted, isComplete } = await deleteHostStep(host, ARTICLES_PER_STEP, note, ports);
    yield { deleted, missing: [] };
    if (isComplete) return;
  }
}

async function* deleteOld(days: number, note: DeletionNote, ports: RemovalPorts): AsyncGenerator<Step> {
  const now = ports.clock.now();
  const walk = walkArticles({ host: null, after: null }, ports.store, ARTICLES_PER_STEP);
  for await (const { articles } of walk) {
    const old = articles.filter((article) => isPastRetention(article, days, now));
    await deleteArticles(
      old.map(({ id, host }) => ({ id, host })),
      note,
      ports,
    );
    yield { deleted: old.length, missing: [] };
  }
}
