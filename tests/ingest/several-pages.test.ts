import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import { pageKey } from "../../src/store/keys.ts";
import { sha256 } from "../../src/store/pages.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { addressOf, FIRST, HEADLINE, paragraphsOf, storyBody, storyPage } from "../extract/pages/paged-story.ts";
import { snapshot } from "../store/snapshot.ts";
import { portsFor, requestFor, requestWith } from "./sample-ports.ts";

type Web = Record<string, string | IngestError>;

/** The story, with changes to its pages. */
function storyWeb(changes: Web = {}): Web {
  const pages = [1, 2, 3].map((number) => [addressOf(number), storyPage(number).html] as const);
  return { ...Object.fromEntries(pages), ...changes };
}

const GONE = new IngestError("page-gone", "The server responded with 404.");
const BUSY = new IngestError("server-busy", "The server responded with 503.");

/** The page numbers whose text the article has. */
function partsIn(text: string): number[] {
  return [1, 2, 3].filter((number) => text.includes(paragraphsOf(number)[1] ?? "?"));
}

async function partsStored(ports: IngestPorts, url: string = FIRST): Promise<number[]> {
  return partsIn((await findByUrl(url, ports.store))?.articleBody ?? "");
}

describe("an article in several pages", () => {
  test("is stored as one, with every page as received", async () => {
    const ports = portsFor(storyWeb());
    expect(await ingest(requestFor(FIRST), ports)).toMatchObject({ status: "new" });
    const stored = await findByUrl(FIRST, ports.store);
    expect(stored).toMatchObject({ headline: HEADLINE, url: FIRST });
    expect(partsIn(stored?.articleBody ?? "")).toEqual([1, 2, 3]);
    expect(stored?.furtherFetches?.map(({ finalUrl }) => finalUrl)).toEqual([addressOf(2), addressOf(3)]);
    for (const number of [1, 2, 3])
      expect(await ports.store.head(pageKey(sha256(storyPage(number).html)))).not.toBeNull();
  });

  test("is found by the URL of each page", async () => {
    const ports = portsFor(storyWeb());
    await ingest(requestFor(FIRST), ports);
    for (const number of [1, 2, 3]) expect(await partsStored(ports, addressOf(number))).toEqual([1, 2, 3]);
  });

  test.each([2, 3])("is the same article when page %i is requested", async (number) => {
    const ports = portsFor(storyWeb());
    await ingest(requestFor(addressOf(number)), ports);
    expect(await findByUrl(FIRST, ports.store)).toMatchObject({ url: FIRST });
    expect(await partsStored(ports)).toEqual([1, 2, 3]);
    expect(await ingest(requestFor(FIRST), ports)).toMatchObject({ status: "unchanged" });
  });

  test("is the same after any number of deliveries", async () => {
    const ports = portsFor(storyWeb());
    const frozen = { ...ports, clock: { now: () => new Date("2026-11-23T10:00:00Z") } };
    const { fetchPage } = frozen.fetcher;
    const fetcher = {
      fetchPage: async (url: string) => ({ ...(await fetchPage(url)), fetchedAt: "2026-11-23T10:00:00.000Z" }),
    };
    const once = { ...frozen, fetcher };
    await ingest(requestFor(FIRST), once);
    const before = await snapshot(ports.store);
    for (const number of [1, 3, 1]) await ingest(requestFor(addressOf(number)), once);
    expect(await snapshot(ports.store)).toEqual(before);
  });

  test("has a new version after an edit on its second page", async () => {
    const web = storyWeb();
    const ports = portsFor(web);
    await ingest(requestFor(FIRST), ports);
    web[addressOf(2)] = storyPage(2).html.replace("forty centimetres", "sixty centimetres");
    expect(await ingest(requestFor(FIRST), ports)).toMatchObject({
      status: "updated",
      stored: { version: { number: 2, change: { kind: "correction", paragraphs: [{ position: 4 }] } } },
    });
  });
});

describe("an additional page that cannot be fetched", () => {
  test("temporarily: nothing is stored, and the attempt is retried", async () => {
    const ports = portsFor(storyWeb({ [addressOf(3)]: BUSY }));
    expect(await ingest(requestFor(FIRST), ports)).toEqual({ status: "failed", error: BUSY, unfinished: null });
    expect(await findByUrl(FIRST, ports.store)).toBeNull();
  });

  test("permanently: the rest is stored, with a note on what is missing", async () => {
    const ports = portsFor(storyWeb({ [addressOf(3)]: GONE }));
    expect(await ingest(requestFor(FIRST), ports)).toMatchObject({ status: "new" });
    expect(await partsStored(ports)).toEqual([1, 2]);
    const stored = await findByUrl(FIRST, ports.store);
    expect(stored?.quality.reasons).toContain(
      "The page links to what looks like page 3 of its article, which is not in this text.",
    );
  });

  test.each([
    ["permanently", GONE],
    ["temporarily", BUSY],
  ])("%s: half an article never replaces a whole one", async (_when, answer) => {
    const web = storyWeb();
    const ports = portsFor(web);
    await ingest(requestFor(FIRST), ports);
    Object.assign(web, { [addressOf(3)]: answer, [FIRST]: storyPage(1).html.replace("two barges", "three barges") });
    await ingest(requestFor(FIRST), ports);
    expect(await partsStored(ports)).toEqual([1, 2, 3]);
  });

  test("because the first is gone: a later page is stored on its own", async () => {
    const ports = portsFor(storyWeb({ [FIRST]: GONE }));
    await ingest(requestFor(addressOf(2)), ports);
    expect(await partsStored(ports, addressOf(2))).toEqual([2]);
  });

  test("because the caller aborts between two pages: the work ends", async () => {
    const ports = portsFor(storyWeb());
    const caller = new AbortController();
    const late = new IngestError("request-timeout", "The request took longer than a minute.");
    const requested: string[] = [];
    const fetcher: IngestPorts["fetcher"] = {
      async fetchPage(url, signal) {
        requested.push(url);
        if (url === addressOf(2)) caller.abort(late);
        return ports.fetcher.fetchPage(url, signal);
      },
    };
    const outcome = await ingest(requestFor(FIRST), { ...ports, fetcher }, caller.signal);
    expect(outcome).toEqual({ status: "failed", error: late, unfinished: null });
    expect(requested).toEqual([FIRST, addressOf(2)]);
    expect(await findByUrl(FIRST, ports.store)).toBeNull();
  });
});

const OTHER = storyPage(2).html.replaceAll(HEADLINE, "The ferry goes to sea");
const BARE = storyPage(2, "<p>Seen on the quay.</p>").html;
const GALLERY = storyPage(
  2,
  `<figure><img src="b.jpg" width="900" height="600"></figure><p>The crane on its second barge, seen from the quay on the morning after the tide, by a man with a small dog.</p>`,
);

test.each([
  ["the same text", storyPage(2, storyBody(1)).html],
  ["another headline", OTHER],
  ["no article", "<html><head><title>Not found</title></head><body><p>This page does not exist.</p></body></html>"],
  ["a single picture of a gallery", GALLERY.html],
  ["nothing but what every page repeats", BARE.replace("Seen on the quay.", "")],
])("an additional page with %s is not followed", async (_what, html) => {
  const ports = portsFor(storyWeb({ [addressOf(2)]: html }));
  await ingest(requestFor(FIRST), ports);
  expect(await partsStored(ports)).toEqual([1]);
  expect((await findByUrl(FIRST, ports.store))?.furtherFetches).toBeUndefined();
});

test("a next link back to the first page is not an additional page", async () => {
  const ports = portsFor(storyWeb());
  const fetchPage = async (url: string) => ({ ...(await ports.fetcher.fetchPage(url)), finalUrl: FIRST });
  await ingest(requestFor(FIRST), { ...ports, fetcher: { fetchPage } });
  expect(await partsStored(ports)).toEqual([1]);
});

test("an article has at most twenty pages", async () => {
  const requested: string[] = [];
  const ports = portsFor({});
  const fetcher: IngestPorts["fetcher"] = {
    async fetchPage(url) {
      requested.push(url);
      const number = Number(/\d+$/.exec(url.slice(FIRST.length))?.[0] ?? 1);
      const body = `<p>Chapter ${number} tells of ${"a ship that was promised, ".repeat(8)}number ${number} of them.</p>`;
      return { ...storyPage(1, `${body}<a rel="next" href="${FIRST}/${number + 1}">Next page</a>`), finalUrl: url };
    },
  };
  await ingest(requestFor(FIRST), { ...ports, fetcher });
  expect(requested).toHaveLength(20);
  const stored = await findByUrl(FIRST, ports.store);
  expect(stored?.quality.reasons).toContain(
    "The page links to what looks like page 21 of its article, which is not in this text.",
  );
});

test("following pages stops when their extraction takes too long", async () => {
  const ports = portsFor({});
  const requested: string[] = [];
  const heavy = `<!-- ${"<i>".repeat(15_000)} -->`;
  const fetcher: IngestPorts["fetcher"] = {
    async fetchPage(url) {
      requested.push(url);
      const number = requested.length;
      const body = `<p>Chapter ${number} tells of ${"a ship that was promised, ".repeat(8)}number ${number} of them.</p>`;
      const next = `<a rel="next" href="${FIRST}/${number + 1}">Next page</a>`;
      return { ...storyPage(1, `${body}${next}${heavy}`), finalUrl: url };
    },
  };
  await ingest(requestFor(FIRST), { ...ports, fetcher });
  expect(requested).toHaveLength(4);
});

test("a page sent by the caller is extracted on its own", async () => {
  const ports = portsFor(storyWeb());
  await ingest(requestWith(FIRST, storyPage(1).html), ports);
  expect(await partsStored(ports)).toEqual([1]);
});
