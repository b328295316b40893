import { beforeEach, expect, test } from "vitest";
import { storedFetches } from "../../src/export/stored-fetches.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import { reExtractArticle } from "../../src/re-extract/re-extract-article.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { articleKey, versionKey } from "../../src/store/keys.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { Finding } from "../../src/verify/finding.ts";
import { verify } from "../../src/verify/verify.ts";
import { addressOf, FIRST, storyPage } from "../extract/pages/paged-story.ts";
import { portsFor, requestFor } from "../ingest/sample-ports.ts";
import { damage, flipLetter } from "../store/damage.ts";
import { snapshot } from "../store/snapshot.ts";

const MARKDOWN = { markdown: true, clock: { now: () => new Date("2026-12-01T08:00:00Z") } };

let web: Record<string, string>;
let ports: IngestPorts;

beforeEach(async () => {
  web = Object.fromEntries([1, 2, 3].map((number) => [addressOf(number), storyPage(number).html]));
  ports = portsFor(web);
  await ingest(requestFor(FIRST), ports);
});

async function story(): Promise<StoredArticle> {
  const stored = await findByUrl(FIRST, ports.store);
  if (stored === null) throw new Error("The story is not stored.");
  return stored;
}

async function findings(repair: boolean): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const step of verify({ host: null, after: null }, ports.store, repair)) found.push(...step.findings);
  return found;
}

test("an article in several pages is re-extracted from all of them", async () => {
  expect(await reExtractArticle(await story(), ports.store, MARKDOWN)).toMatchObject({ kind: "unchanged" });
});

test("a different extraction becomes a version of the same pages", async () => {
  const before = await story();
  const old = { ...before, articleBody: `${before.articleBody}\n\nREAD NEXT`, wordCount: before.wordCount + 2 };
  const object = await ports.store.get(articleKey(before));
  await ports.store.putIfUnchanged(articleKey(before), jsonBytes(old), object?.etag ?? "");
  expect(await reExtractArticle(await story(), ports.store, MARKDOWN)).toMatchObject({ kind: "changed" });
  const { articleBody, furtherFetches, version } = await story();
  expect({ articleBody, furtherFetches, number: version.number }).toEqual({
    articleBody: before.articleBody,
    furtherFetches: before.furtherFetches,
    number: 2,
  });
});

test("with a page missing the article is unchanged", async () => {
  const stored = await story();
  await ports.store.delete(stored.furtherFetches?.[1]?.rawKey ?? "");
  expect(await reExtractArticle(stored, ports.store, MARKDOWN)).toMatchObject({ kind: "kept", reason: "page-missing" });
});

test("a damaged additional page is found", async () => {
  const key = (await story()).furtherFetches?.[0]?.rawKey ?? "";
  await damage(key, ports.store);
  expect(await findings(true)).toEqual([
    { key, url: "https://news.example.com/2026/harbour", problem: "damaged", cure: null },
  ]);
});

test("a damaged version is rebuilt from all of its pages, byte for byte", async () => {
  await ingest(requestFor(FIRST), portsAt(storyPage(2).html.replace("forty centimetres", "sixty centimetres")));
  const whole = await snapshot(ports.store);
  const key = versionKey(await story(), 1);
  await flipLetter(key, "harbour of Arnmouth", ports.store);
  expect(await findings(true)).toEqual([{ key, problem: "damaged", cure: "its page" }]);
  expect(await snapshot(ports.store)).toEqual(whole);
});

test("an archive groups the pages of each version, so that an import restores it", async () => {
  await ingest(requestFor(FIRST), portsAt(storyPage(2).html.replace("forty centimetres", "sixty centimetres")));
  const versions: string[][] = [];
  for await (const pages of storedFetches(await story(), ports.store))
    versions.push(pages.map(({ finalUrl }) => finalUrl));
  const pages = [FIRST, addressOf(2), addressOf(3)];
  expect(versions).toEqual([pages, pages]);
});

/** The same ports on a web with another second page. */
function portsAt(second: string): IngestPorts {
  web[addressOf(2)] = second;
  return ports;
}
