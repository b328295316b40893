import { beforeAll, describe, expect, test } from "vitest";
import type { Passage } from "../../src/passages/passages-of.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { paragraphs, range } from "../passages/text-of.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const STORY = "https://passages.example.com/story";
const htmlOf = (first: number) =>
  `<html lang="en"><title>The bridge</title><article><h1>The bridge</h1>${paragraphs(range(30, first))}</article>`;

interface PassageList {
  readonly items: readonly Passage[];
  readonly next: string | null;
}

async function call(path: string, body: object | null = null): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = body === null ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
  return app.request(`https://cuttings.example/v1${path}`, init, envWith());
}

const list = async (path: string): Promise<PassageList> => (await call(path)).json();

let article: StoredArticle;
beforeAll(async () => {
  for (const first of [1, 0]) article = await (await call("/articles", { url: STORY, html: htmlOf(first) })).json();
});

describe("GET /v1/articles/{id}/passages", () => {
  test("lists the passages page by page", async () => {
    const all = await list(`/articles/${article.id}/passages`);
    expect(all.next).toBeNull();
    expect(all.items.map(({ text }) => text).join("\n\n")).toBe(article.articleBody);
    const found: Passage[] = [];
    let path = `/articles/${article.id}/passages?limit=2`;
    for (
      let next: string | null = "";
      next !== null;
      path = `/articles/${article.id}/passages?limit=2&cursor=${next}`
    ) {
      const page = await list(path);
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items);
      next = page.next;
    }
    expect(found).toEqual(all.items);
  });

  test("an earlier version has the same ids where the text is the same", async () => {
    const idsOf = async (query: string) =>
      (await list(`/articles/${article.id}/passages${query}`)).items.map(({ id }) => id);
    const [latest, first] = [await idsOf(""), await idsOf("?version=1")];
    expect(first).not.toEqual(latest);
    expect(latest.filter((id) => !first.includes(id)).length).toBeLessThanOrEqual(3);
  });

  test.each([
    ["an unknown parameter", "?pages=2", 422],
    ["a cursor of another article", "?cursor=0000000000000000", 422],
    ["a version that does not exist", "?version=9", 404],
  ])("refuses %s", async (_what, query, status) => {
    expect((await call(`/articles/${article.id}/passages${query}`)).status).toBe(status);
  });
});

test.each(["", "/versions/2"])("GET /v1/articles/{id}%s has passages on demand", async (version) => {
  const path = `/articles/${article.id}${version}`;
  const { items } = await list(`/articles/${article.id}/passages`);
  expect(await (await call(`${path}?passages=true`)).json()).toMatchObject({ id: article.id, passages: items });
  expect(await (await call(path)).json()).not.toHaveProperty("passages");
});
