import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createTestHarness } from "wrangler";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { ARTICLES } from "./articles.ts";
import { renderPage } from "./render-page.ts";

const ORIGIN = "https://gazette.example.com";
const TOKEN = "token-for-the-tests-of-this-file-alone";

const worker = createTestHarness({
  workers: [
    {
      configPath: "./wrangler.toml",
      prebuiltWorkerDir: inject("builtWorker"),
      secrets: { API_TOKENS: TOKEN, ENVIRONMENT: "production" },
    },
  ],
});
beforeAll(() => worker.listen());
afterAll(() => worker.close());

test.each(ARTICLES.map((article) => [article.slug, article] as const))(
  "%s is byte-identical in workerd and in Node",
  async (_slug, article) => {
    const html = renderPage(article, ORIGIN);
    const url = ORIGIN + article.path;
    const response = await worker.fetch("/v1/articles", {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ url, html }),
    });
    expect(response.status, await response.clone().text()).toBe(201);
    const stored = (await response.json()) as Record<string, unknown>;
    const here = extractArticle(pageFromHtml(html, url, new Date().toISOString()));
    const there = Object.fromEntries(Object.keys(here).map((field) => [field, stored[field]]));
    expect(JSON.stringify(there, null, 2)).toBe(JSON.stringify(here, null, 2));
  },
);
