import { beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const URL_ = "https://versions.example.com/bridge";
const EDITED_HTML = ARTICLE_HTML.replace("twelve millions", "thirteen millions");
const HEADED_HTML = EDITED_HTML.replaceAll("The bridge reopens", "The bridge stays shut");

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string> | undefined) };
  return app.request(`https://cuttings.example${path}`, { ...init, headers }, envWith());
}

async function file(url: string, html: string): Promise<StoredArticle> {
  const headers = { "Content-Type": "application/json" };
  return (await call("/v1/articles", { method: "POST", headers, body: JSON.stringify({ url, html }) })).json();
}

let article: StoredArticle;
beforeAll(async () => {
  for (const html of [ARTICLE_HTML, EDITED_HTML, HEADED_HTML]) article = await file(URL_, html);
});

describe("GET /v1/articles/{id}/versions", () => {
  test("lists number, dates and changed fields, newest first", async () => {
    const list = await (await call(`/v1/articles/${article.id}/versions`)).json();
    const headline = "The bridge reopens";
    expect(list).toMatchObject({
      versions: [
        {
          number: 3,
          previous: 2,
          headline: "The bridge stays shut",
          change: { kind: "headline", headlineBefore: headline },
        },
        {
          number: 2,
          previous: 1,
          headline,
          change: { headlineBefore: null, paragraphsRemoved: 1, paragraphsAdded: 1 },
        },
        { number: 1, previous: null, headline, change: null, firstSeen: expect.stringMatching(/^\d{4}-.*Z$/) },
      ],
      next: null,
    });
  });

  test("is paginated", async () => {
    const first: { next: string } = await (await call(`/v1/articles/${article.id}/versions?limit=2`)).json();
    expect(first).toMatchObject({ versions: [{ number: 3 }, { number: 2 }], next: "1" });
    const second = await call(`/v1/articles/${article.id}/versions?limit=2&cursor=${first.next}`);
    expect(await second.json()).toMatchObject({ versions: [{ number: 1 }], next: null });
  });
});

describe("GET /v1/articles/{id}/versions/{number}", () => {
  test.each([
    ["json", `"headline":"The bridge reopens"`],
    ["markdown", "# The bridge reopens"],
    ["text", "cost twelve millions"],
    ["html", "<h1>The bridge reopens</h1>"],
    ["jsonld", `"headline":"The bridge reopens"`],
  ])("returns %s", async (format, excerpt) => {
    const answer = await call(`/v1/articles/${article.id}/versions/1?format=${format}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(excerpt);
  });

  test("returns the article as it was stored then", async () => {
    const headers = { Accept: "text/plain" };
    expect(await (await call(`/v1/articles/${article.id}/versions/2`, { headers })).text()).toContain("thirteen");
  });
});

/** Reads bytes: workerd warns when a response not declared as text is read as text. */
async function textOf(answer: Response): Promise<string> {
  return new TextDecoder().decode(await answer.arrayBuffer());
}

describe("GET /v1/articles/{id}/page", () => {
  test("downloads the page as received, and nothing that a browser would render", async () => {
    const answer = await call(`/v1/articles/${article.id}/page`);
    expect(answer.status).toBe(200);
    expect(await textOf(answer)).toBe(HEADED_HTML);
    expect(answer.headers.get("Content-Type")).toBe("application/octet-stream");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="${article.id}-3.html"`);
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';.*sandbox$/);
  });

  test("is never HTML, whatever is requested", async () => {
    const headers = { Accept: "text/html" };
    const answer = await call(`/v1/articles/${article.id}/page`, { headers });
    expect(answer.headers.get("Content-Type")).toBe("application/octet-stream");
  });

  test("returns the page of an earlier version", async () => {
    expect(await textOf(await call(`/v1/articles/${article.id}/page?version=1`))).toBe(ARTICLE_HTML);
  });

  test("answers with a problem document when the page is lost or damaged", async () => {
    const { store } = compose(envWith()).ports;
    const lost = await file("https://versions.example.com/lost", ARTICLE_HTML.replace("Friday", "Monday"));
    await store.delete(lost.fetch.rawKey);
    const answer = await call(`/v1/articles/${lost.id}/page`);
    expect(await answer.json()).toMatchObject({ status: 404, code: "not-found" });
    await store.putIfAbsent(lost.fetch.rawKey, new TextEncoder().encode("no gzip"));
    expect(await (await call(`/v1/articles/${lost.id}/page`)).json()).toMatchObject({ code: "page-damaged" });
  });
});

test.each(["/versions/4", "/page?version=4"])(
  "%s answers 404 for an unknown version, and for an unknown article",
  async (path) => {
    for (const id of [article.id, "0".repeat(32)])
      expect(await (await call(`/v1/articles/${id}${path}`)).json()).toMatchObject({ status: 404, code: "not-found" });
  },
);

test.each([
  "/versions/0",
  "/versions/x",
  "/versions/1.5",
  "/versions?cursor=0",
  "/versions?limit=101",
  "/page?version=-1",
])("%s is refused", async (path) => {
  const answer = await call(`/v1/articles/${article.id}${path}`);
  expect(await answer.json()).toMatchObject({ status: 422, code: "invalid-request" });
});

describe("a conditional request", () => {
  const again = (path: string, tag: string) => call(path, { headers: { "If-None-Match": tag } });

  test.each(["", "?format=html", "/versions", "/versions/1", "/page"])(
    "%s answers 304 without a body",
    async (path) => {
      const whole = `/v1/articles/${article.id}${path}`;
      const first = await call(whole);
      expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
      const answer = await again(whole, first.headers.get("ETag") ?? "");
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
      expect(answer.headers.get("ETag")).toBe(first.headers.get("ETag"));
      expect(answer.headers.get("Vary")).toBe(first.headers.get("Vary"));
      expect(answer.headers.get("X-Request-Id")).toMatch(/^[\w-]+$/);
    },
  );

  test("is answered in full once the article has changed, and for another format", async () => {
    const url = "https://versions.example.com/changing";
    const { id } = await file(url, ARTICLE_HTML);
    const tag = (await call(`/v1/articles/${id}`)).headers.get("ETag") ?? "";
    expect((await again(`/v1/articles/${id}?format=text`, tag)).status).toBe(200);
    await file(url, EDITED_HTML);
    expect((await again(`/v1/articles/${id}`, tag)).status).toBe(200);
  });

  test("requires a token", async () => {
    const path = `https://cuttings.example/v1/articles/${article.id}`;
    const tag = (await call(`/v1/articles/${article.id}`)).headers.get("ETag") ?? "";
    expect((await app.request(path, { headers: { "If-None-Match": tag } }, envWith())).status).toBe(401);
  });
});
