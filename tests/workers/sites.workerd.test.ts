import { beforeAll, describe, expect, test } from "vitest";
import { articleId } from "../../src/url/article-id.ts";
import { app } from "../../workers/http/app.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "sites.example.com";
const URL_OF_STORY = `https://${HOST}/story`;
const ID = articleId(URL_OF_STORY);
const HTML = ARTICLE_HTML.replace(
  "<p>The works",
  `<p class="puff">Our own yard is the best yard, says our own yard, and all of us nodded, as we were paid to do so.</p><p>The works`,
);
const env = envWith();

async function call(method: string, path: string, body?: unknown) {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const answer = await app.request(`https://cuttings.example${path}`, init, env);
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : text };
}

/** Submits a form of our page as a browser does. */
function submit(form: Record<string, string>, site = "same-origin") {
  const headers = {
    Authorization: `Bearer ${TOKEN}`,
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": site,
  };
  const init = { method: "POST", headers, body: String(new URLSearchParams(form)) };
  return app.request(`https://cuttings.example/articles/${ID}/correct`, init, env);
}

const textNow = async () => (await call("GET", `/v1/articles/${ID}`)).body.articleBody as string;

beforeAll(async () => {
  expect((await call("POST", "/v1/articles", { url: URL_OF_STORY, html: HTML })).status).toBe(201);
});

describe("the API", () => {
  test("a rule is tried, set, applied to the next extraction, and removed", async () => {
    expect(await textNow()).toContain("our own yard");
    const trial = await call("POST", `/v1/sites/${HOST}/try`, { rule: { remove: [".puff", ".x"] }, url: URL_OF_STORY });
    expect(trial.body.items).toMatchObject([
      { id: ID, problem: null, matches: { ".puff": 1, ".x": 0 }, removed: expect.stringContaining("Our own yard") },
    ]);
    expect((await call("GET", `/v1/sites/${HOST}`)).status).toBe(404);

    const set = await call("PUT", `/v1/sites/${HOST}`, { remove: [".puff"] });
    expect(set).toMatchObject({ status: 200, body: { host: HOST, version: 1, remove: [".puff"], title: null } });
    expect((await call("PUT", `/v1/sites/${HOST}`, { remove: [".puff"], title: "h1" })).body.version).toBe(2);
    expect((await call("GET", "/v1/sites")).body.items).toContainEqual({ host: HOST });
    const again = await call("POST", "/v1/articles", { url: URL_OF_STORY, html: HTML });
    expect(again).toMatchObject({ status: 201, body: { extractor: { siteRule: { host: HOST, version: 2 } } } });
    expect(again.body.articleBody).not.toContain("our own yard");

    expect((await call("DELETE", `/v1/sites/${HOST}`)).status).toBe(204);
    expect((await call("DELETE", `/v1/sites/${HOST}`)).status).toBe(404);
    const back = await call("POST", "/v1/articles", { url: URL_OF_STORY, html: HTML });
    expect(back.body.articleBody).toContain("our own yard");
    expect(back.body.extractor.siteRule).toBeUndefined();
  });

  test("hosts are normalised, and a trial without a rule uses the rule of the site", async () => {
    const path = "/v1/sites/www.Example.net";
    expect((await call("PUT", path, { remove: [".puff"] })).body.host).toBe("example.net");
    const story = "https://sub.example.net/story";
    await call("POST", "/v1/articles", { url: story, html: ARTICLE_HTML });
    const trial = await call("POST", "/v1/sites/sub.example.net/try", { url: story });
    expect(trial.body.items).toMatchObject([{ matches: { ".puff": 0 } }]);
    expect((await call("DELETE", path)).status).toBe(204);
  });

  test.each([
    [{ remove: ["p["] }],
    [{ remove: ["p:has(a)"] }],
    [{ remove: Array(51).fill("p") }],
    [{ title: "x".repeat(301) }],
    [{ headline: "h1" }],
  ])("%j is not a valid rule", async (body) => {
    expect((await call("PUT", `/v1/sites/${HOST}`, body)).status).toBe(422);
  });
});

describe("the page", () => {
  test("tries a rule on the article, saves it, applies it immediately, and removes it", async () => {
    expect((await call("GET", `/articles/${ID}`)).body).toContain(`action="/articles/${ID}/correct"`);
    const tried = await (await submit({ remove: ".puff\n.x", action: "try" })).text();
    expect(tried).toMatch(/<code>\.puff<\/code> matches once.*<code>\.x<\/code> matches nothing.*would become/s);
    expect(await textNow()).toContain("our own yard");
    const saved = await submit({ remove: ".puff", action: "save" });
    expect([saved.status, saved.headers.get("Location")]).toEqual([303, `/articles/${ID}`]);
    expect(await textNow()).not.toContain("our own yard");
    expect((await call("GET", `/articles/${ID}`)).body).toContain(".puff</textarea>");
    await submit({ action: "remove" });
    expect(await textNow()).toContain("our own yard");
  });

  test("refuses an invalid selector and a form from another site", async () => {
    expect((await submit({ remove: "p[", action: "save" })).status).toBe(422);
    expect((await submit({ remove: ".puff", action: "save" }, "cross-site")).status).toBe(403);
  });
});
