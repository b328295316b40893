import { beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const URL_ = "https://api.example.com/bridge";

function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string> | undefined) };
  return Promise.resolve(app.request(`https://cuttings.example${path}`, { ...init, headers }, envWith()));
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return call("/v1/articles", {
    method: "POST",
    body: text,
    headers: { "Content-Type": "application/json", ...headers },
  });
}

let article: StoredArticle;
beforeAll(async () => {
  const response = await post({ url: URL_, html: ARTICLE_HTML });
  expect(response.status).toBe(201);
  article = await response.json();
});

describe("POST /v1/articles", () => {
  test("a new page answers 201 with the article and its Location", async () => {
    const response = await post({ url: "https://api.example.com/new", html: ARTICLE_HTML });
    expect(response.status).toBe(201);
    const stored: StoredArticle = await response.json();
    expect(stored).toMatchObject({
      headline: "The bridge reopens",
      url: "https://api.example.com/new",
      canonicalUrl: null,
    });
    expect(response.headers.get("Location")).toBe(`/v1/articles/${stored.id}`);
    expect(response.headers.get("Cuttings-Change")).toBe("new");
  });

  test("resubmitting the same page answers 200", async () => {
    const response = await post({ url: URL_, html: ARTICLE_HTML });
    expect(response.status).toBe(200);
    expect(response.headers.get("Cuttings-Change")).toBe("unchanged");
  });

  test("an edited page answers 201 with version 2", async () => {
    const url = "https://api.example.com/edited";
    await post({ url, html: ARTICLE_HTML });
    const response = await post({ url, html: ARTICLE_HTML.replace("twelve millions", "thirteen millions") });
    expect(response.status).toBe(201);
    expect(response.headers.get("Cuttings-Change")).toBe("updated");
    expect(await response.json()).toMatchObject({ version: { number: 2, previous: 1 } });
  });

  test.each(["cuttings.example.com", "CUTTINGS.example.com."])(
    "does not fetch its own host, spelled %s",
    async (host) => {
      const answer = await app.request(
        "https://cuttings.example.com/v1/articles",
        {
          method: "POST",
          body: JSON.stringify({ url: `https://${host}/v1/articles` }),
          headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
        },
        envWith(),
      );
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        code: "url-not-allowed",
        detail: "cuttings.example.com is a host of this service.",
      });
    },
  );

  test("Prefer: respond-async answers 202 and where to check the status", async () => {
    const url = "https://nowhere.example.com/later";
    const response = await post({ url }, { Prefer: "respond-async" });
    expect(response.status).toBe(202);
    expect(response.headers.get("Preference-Applied")).toBe("respond-async");
    const status = await call(response.headers.get("Location") ?? "");
    expect(await status.json()).toMatchObject({ url, state: "queued", articleId: null });
  });

  test.each<[string, unknown, number, string]>([
    ["an invalid URL", { url: "not a url" }, 422, "invalid-request"],
    ["an unsupported URL scheme", { url: "file:///etc/passwd" }, 422, "invalid-request"],
    ["no URL", {}, 422, "invalid-request"],
    ["an unknown field", { url: URL_, wait: true }, 422, "invalid-request"],
    ["a private address", { url: "http://169.254.169.254/" }, 422, "url-not-allowed"],
    ["a private address with its HTML", { url: "http://127.0.0.1/", html: ARTICLE_HTML }, 422, "url-not-allowed"],
    ["a page that is not an article", { url: "https://api.example.com/empty", html: "<p></p>" }, 422, "not-an-article"],
    ["invalid JSON", "{oops", 400, "malformed-json"],
  ])("%s is answered with a problem document", async (_why, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const problem: Record<string, unknown> = await response.json();
    expect(problem).toMatchObject({ type: `urn:cuttings:problem:${code}`, status, code, retryable: false });
    expect(problem.requestId).toBe(response.headers.get("X-Request-Id"));
  });

  test("a private address is refused before it is queued", async () => {
    const response = await post({ url: "http://10.0.0.1/" }, { Prefer: "respond-async" });
    expect(response.status).toBe(422);
  });

  test("an unsupported body type answers 415", async () => {
    const response = await post("url=https://a.example.com", { "Content-Type": "application/x-www-form-urlencoded" });
    expect(response.status).toBe(415);
  });

  test("a body over the limit answers 413", async () => {
    const response = await post({ url: URL_, html: "x".repeat(13_000_000) });
    expect(response.status).toBe(413);
  });

  test("a password in the URL is never echoed", async () => {
    const response = await post({ url: "https://me:hunter2@news.example.com/" });
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain("hunter2");
  });
});

describe("GET /v1/articles/{id}", () => {
  test.each([
    ["application/json", "application/json", `"headline":"The bridge reopens"`],
    ["text/markdown", "text/markdown; charset=utf-8", "# The bridge reopens\n\n"],
    ["text/plain", "text/plain; charset=utf-8", "The bridge over the Arn"],
    ["text/html", "text/html; charset=utf-8", "<h1>The bridge reopens</h1>"],
    ["application/ld+json", "application/ld+json", `"@context":"https://schema.org"`],
  ])("Accept: %s", async (accept, type, excerpt) => {
    const response = await call(`/v1/articles/${article.id}`, { headers: { Accept: accept } });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.get("Vary")).toContain("Accept");
    expect(await response.text()).toContain(excerpt);
  });

  test("format overrides Accept", async () => {
    const response = await call(`/v1/articles/${article.id}?format=text`, { headers: { Accept: "text/html" } });
    expect(await response.text()).toBe(`${article.articleBody}\n`);
  });

  test.each([
    ["an Accept header that matches no format", { Accept: "image/png" }, "", 406, "not-acceptable"],
    ["an unknown format", {}, "?format=pdf", 422, "invalid-request"],
  ])("%s", async (_why, headers: Record<string, string>, query, status, code) => {
    const response = await call(`/v1/articles/${article.id}${query}`, { headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test("an article that does not exist answers 404", async () => {
    const response = await call(`/v1/articles/${"0".repeat(32)}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "not-found" });
  });

  test("HTML served on its own is sandboxed", async () => {
    const response = await call(`/v1/articles/${article.id}?format=html`);
    expect(response.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';.*sandbox$/);
  });
});

describe("GET /v1/articles", () => {
  test("pages by cursor without repeating an article", async () => {
    for (const path of ["a", "b", "c"]) await post({ url: `https://list.example.com/${path}`, html: ARTICLE_HTML });
    const urls: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Response = await call(
        `/v1/articles?host=list.example.com&limit=2&cursor=${encodeURIComponent(cursor)}`,
      );
      const list: { items: { url: string }[]; articles: unknown; next: string | null } = await page.json();
      expect(list.items.length).toBeLessThanOrEqual(2);
      expect(list.articles).toEqual(list.items);
      const query = `host=list.example.com&limit=2&cursor=${encodeURIComponent(list.next ?? "")}`;
      expect(page.headers.get("Link")).toBe(list.next === null ? null : `</v1/articles?${query}>; rel="next"`);
      urls.push(...list.items.map(({ url }) => url));
      cursor = list.next;
    }
    expect(urls.sort()).toEqual(["a", "b", "c"].map((path) => `https://list.example.com/${path}`));
  });

  test("finds an article by any equivalent URL", async () => {
    const response = await call(`/v1/articles?url=${encodeURIComponent(`${URL_}?utm_source=x#top`)}`);
    expect(response.headers.get("Content-Location")).toBe(`/v1/articles/${article.id}`);
    expect(await response.json()).toMatchObject({ id: article.id });
  });

  test.each([
    ["articles?limit=0", "limit: must be at least 1"],
    ["articles?limit=101", "limit: must be at most 100"],
    ["articles?limit=many", "must be a number"],
    ["articles?host=a%00b", "host: must be a host name"],
    ["sites/%00", "host: must be a host name"],
    ["newest?format=xml", "format: must be one of json, atom"],
    ["articles?to=2026-01-01", "unknown: to"],
    ["newest?to=2026-01-01&lang=en", "unknown: to, lang"],
    ["articles?cursor=garbage", "no cursor of this list"],
    ["failures?cursor=garbage", "no cursor of this list"],
    ["newest?cursor=garbage", "no cursor of this list"],
    ["status", "url: missing"],
  ])("refuses %s, and says why", async (query, why) => {
    const response = await call(`/v1/${query}`);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(why);
  });
});

describe("GET /v1/status", () => {
  test("reports a failure and lists it", async () => {
    const url = "https://api.example.com/none";
    await post({ url, html: "<p></p>" });
    const status = await call(`/v1/status?url=${encodeURIComponent(url)}`);
    expect(await status.json()).toMatchObject({ state: "failed", failure: { code: "not-an-article", tries: 1 } });
    const list: { failures: { url: string }[] } = await (await call("/v1/failures")).json();
    expect(list.failures.map((failure) => failure.url)).toContain(url);
  });

  test("a URL never submitted is unknown", async () => {
    const url = encodeURIComponent("https://api.example.com/never-sent");
    expect(await (await call(`/v1/status?url=${url}`)).json()).toMatchObject({ state: "unknown", failure: null });
  });

  test("reports an article, but not one stored before the given time", async () => {
    const query = `/v1/status?url=${encodeURIComponent(URL_)}`;
    expect(await (await call(query)).json()).toMatchObject({ state: "stored", articleId: article.id });
    expect(await (await call(`${query}&since=2999-01-01T00:00:00Z`)).json()).toMatchObject({ state: "queued" });
  });
});

describe("the API as a whole", () => {
  test("health and the OpenAPI document need no token", async () => {
    for (const path of ["/health", "/openapi.json"])
      expect((await app.request(`https://cuttings.example${path}`, {}, envWith({}))).status).toBe(200);
  });

  test("the OpenAPI document has the article schema", async () => {
    const description: { components: { schemas: Record<string, unknown> } } = await (
      await call("/openapi.json")
    ).json();
    expect(description.components.schemas).toHaveProperty("Article");
  });

  test.each(["/v1/nothing", "/nothing"])("%s answers 404 with a problem document", async (path) => {
    const response = await call(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "not-found" });
  });

  test("an invalid setting answers 503 and is named", async () => {
    const response = await app.request(
      "https://cuttings.example/v1/articles",
      {},
      envWith({ STORE_MARKDOWN: "perhaps" }),
    );
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: "configuration-invalid",
      detail: expect.stringContaining("STORE_MARKDOWN"),
    });
  });

  test("every response carries the security headers", async () => {
    for (const path of ["/health", "/v1/articles", "/", "/nothing"]) {
      const { headers } = await call(path);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';/);
      expect(headers.get("X-Request-Id")).toMatch(/^[\w-]+$/);
    }
  });
});
