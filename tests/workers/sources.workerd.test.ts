import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { SOURCE_LIST_KEY } from "../../src/store/keys.ts";
import { crawlAllArchives } from "../../workers/crawl-archives.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const FEED = "https://managed-sources.example.com/feed";
const SEED = "https://managed-sources.example.com/seed";
const WEB: Record<string, string> = {
  [FEED]: `<rss version="2.0"><channel><title>Harbour Post</title><item><link>/news/a</link></item></channel></rss>`,
  "https://managed-sources.example.com/robots.txt": "User-agent: *\nAllow: /",
};

interface Source {
  readonly id: string;
  readonly url: string;
  readonly settings: Record<string, unknown>;
}

interface Archive extends Source {
  readonly archive: Record<string, unknown> | null;
}

const env = envWith({ API_TOKENS: TOKEN, SOURCES: SEED, HOST_DELAY_SECONDS: "0" });

async function call(path: string, init: RequestInit = {}) {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json", ...init.headers };
  return app.request(`https://cuttings.example${path}`, { ...init, headers }, env);
}

async function send<Answer = Source>(method: string, path: string, body?: unknown): Promise<[number, Answer]> {
  const answer = await call(path, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  return [answer.status, answer.status === 204 ? (null as Answer) : await answer.json()];
}

const sources = async () => (await send<{ items: Source[] }>("GET", "/v1/sources?limit=100"))[1].items;

/** Submits a form of our page as a browser does. */
function submit(path: string, form: Record<string, string>, site = "same-origin") {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": site };
  return call(path, { method: "POST", headers, body: String(new URLSearchParams(form)) });
}

beforeAll(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const text = WEB[String(input)];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  });
});

beforeEach(async () => {
  for (const { id, settings } of await sources()) if (settings !== null) await send("DELETE", `/v1/sources/${id}`);
});

describe("the API", () => {
  test("a source is added, found, changed, paused and removed", async () => {
    const [status, added] = await send("POST", "/v1/sources", { url: FEED, labels: ["local"], include: ["/news/"] });
    expect(status).toBe(201);
    expect(added).toMatchObject({
      settings: { url: FEED, labels: ["local"], isPaused: false, addedBy: "api" },
      state: null,
    });
    expect(await send("GET", `/v1/sources/${added.id}`)).toEqual([200, added]);
    const [, changed] = await send("PATCH", `/v1/sources/${added.id}`, { isPaused: true, intervalMinutes: 30 });
    expect(changed.settings).toMatchObject({ isPaused: true, intervalMinutes: 30, labels: ["local"] });
    expect((await send("POST", "/v1/sources", { url: FEED }))[0]).toBe(200);
    expect((await send("DELETE", `/v1/sources/${added.id}`))[0]).toBe(204);
    expect((await send("GET", `/v1/sources/${added.id}`))[0]).toBe(404);
  });

  test("an archive is added, crawled to its end by the cron, shown, and then polled for new entries", async () => {
    const url = "https://managed-sources.example.com/";
    WEB[url] = "<!doctype html><title>Harbour Post</title>";
    WEB["https://managed-sources.example.com/sitemap.xml"] =
      "<urlset><url><loc>https://managed-sources.example.com/news/the-old-story-of-a-ferry</loc><lastmod>2019-05-01</lastmod></url>" +
      "<url><loc>https://managed-sources.example.com/news/the-new-story-of-a-ferry</loc><lastmod>2025-05-01</lastmod></url></urlset>";
    const [status, added] = await send<Archive>("POST", "/v1/sources", { url, archive: { since: "2024-01-01" } });
    expect(status).toBe(201);
    expect(added.archive).toMatchObject({ since: "2024-01-01", status: "waiting" });
    const worker = compose(env);
    await crawlAllArchives(worker);
    const [, { archive }] = await send<Archive>("GET", `/v1/sources/${added.id}`);
    expect(archive).toMatchObject({ status: "finished", entries: { read: 2, passedOver: 1, queued: 1 } });
    const listed = (await sources()).find((source) => source.id === added.id);
    expect(listed).toMatchObject({ archive });
    expect(await (await call("/sources")).text()).toContain("finished, 1 of 2 entries queued");
    const [, followed] = await send<Archive>("PATCH", `/v1/sources/${added.id}`, { archive: null });
    expect(followed.archive).toBeNull();
    for (const since of ["2024", "yesterday", "2024-13-01"])
      expect((await send("POST", "/v1/sources", { url, archive: { since } }))[0]).toBe(422);
  });

  test("a source from the SOURCES setting stays removed until it is added again", async () => {
    expect((await sources()).filter(({ settings }) => settings !== null)).toEqual([]);
    await send("POST", "/v1/sources", { url: SEED });
    expect((await sources()).some(({ url, settings }) => url === SEED && settings !== null)).toBe(true);
  });

  test("previews the entries of a source", async () => {
    expect(await send("POST", "/v1/sources/preview", { url: FEED })).toMatchObject([
      200,
      {
        kind: "feed",
        title: "Harbour Post",
        count: 1,
        entries: [{ url: "https://managed-sources.example.com/news/a" }],
      },
    ]);
    expect((await send("POST", "/v1/sources/preview", { url: "https://managed-sources.example.com/none" }))[0]).toBe(
      422,
    );
  });

  test.each([
    ["a private address", { url: "http://10.0.0.1/feed" }],
    ["an invalid pattern", { url: FEED, include: ["news"] }],
    ["an unknown field", { url: FEED, label: "x" }],
    ["a zero interval", { url: FEED, intervalMinutes: 0 }],
  ])("refuses %s", async (_what, body) => {
    expect((await send("POST", "/v1/sources", body))[0]).toBe(422);
  });

  test("two thousand feeds from OPML are added, paused and exported in one request each", async () => {
    const { store } = compose(env).ports;
    // Deleting them with a request each would take minutes.
    onTestFinished(() => store.delete(SOURCE_LIST_KEY));
    const feed = (index: number) => `<outline text="x" xmlUrl="https://feed-${index}.example.com/rss"/>`;
    const feeds = Array.from({ length: 2_000 }, (_, index) => feed(index)).join("");
    const opml = `<opml version="2.0"><body><outline text="Many">${feeds}</outline></body></opml>`;
    expect(await send("POST", "/v1/sources/opml", { opml })).toEqual([200, { added: 2_000, known: 0, refused: [] }]);
    const paused = await send<unknown>("PATCH", "/v1/sources", { label: "Many", isPaused: true });
    expect(paused).toEqual([200, { changed: 2_000, missing: [] }]);
    const first = (await sources()).find(({ url }) => url.startsWith("https://feed-"));
    expect(first?.settings).toMatchObject({ isPaused: true, labels: ["Many"] });
    const ids = [first?.id, "0".repeat(32)];
    expect(await send<unknown>("PATCH", "/v1/sources", { ids, labels: ["One"] })).toEqual([
      200,
      { changed: 1, missing: ["0".repeat(32)] },
    ]);
    const exported = await (await call("/v1/sources/opml")).text();
    expect(exported.match(/xmlUrl="https:\/\/feed-/g)).toHaveLength(2_000);
    for (const body of [{ isPaused: true }, { ids, label: "Many", isPaused: true }])
      expect((await send("PATCH", "/v1/sources", body))[0]).toBe(422);
  });

  test("imports and exports OPML", async () => {
    const opml = `<opml version="2.0"><body><outline text="Press"><outline text="x" xmlUrl="${FEED}"/></outline></body></opml>`;
    expect(await send("POST", "/v1/sources/opml", { opml })).toEqual([200, { added: 1, known: 0, refused: [] }]);
    const answer = await call("/v1/sources/opml");
    expect(answer.headers.get("Content-Type")).toBe("text/x-opml; charset=utf-8");
    expect(await answer.text()).toMatch(/<outline text="Press"[^>]*><outline [^>]*xmlUrl="https:\/\/managed-sources/);
    expect((await send("POST", "/v1/sources/opml", { opml: "<rss/>" }))[0]).toBe(422);
  });
});

describe("the page", () => {
  test("a link on another site previews nothing", async () => {
    const path = `/sources/preview?url=${encodeURIComponent(FEED)}`;
    expect((await call(path, { headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(403);
  });

  test("previews a source, adds it, pauses and removes it", async () => {
    const preview = await (await call(`/sources/preview?url=${encodeURIComponent(FEED)}`)).text();
    expect(preview).toContain("Harbour Post");
    expect(preview).toContain("robots.txt allows all of them.");
    const added = await submit("/sources", { url: FEED, labels: "local, press", include: "", exclude: "*/video/" });
    expect([added.status, added.headers.get("Location")]).toEqual([303, "/sources?done=added"]);
    const [source] = (await sources()).filter(({ url }) => url === FEED);
    expect(source?.settings).toMatchObject({ labels: ["local", "press"], exclude: ["*/video/"], addedBy: "page" });
    await submit(`/sources/${source?.id}/pause`, {});
    expect(await (await call("/sources?done=paused")).text()).toMatch(/The source is paused.*Resume/s);
    expect((await submit(`/sources/${source?.id}/remove`, {})).headers.get("Location")).toBe("/sources?done=removed");
    expect((await submit(`/sources/${source?.id}/remove`, {})).status).toBe(404);
  });

  test("refuses forms from other sites", async () => {
    expect((await submit("/sources", { url: FEED }, "cross-site")).status).toBe(403);
  });
});
