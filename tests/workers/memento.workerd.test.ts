import { beforeAll, describe, expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { parseLinks } from "./parse-links.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const ORIGIN = "https://cuttings.example";
const STORY = "https://memento.example.com/bridge?edition=2";
/** When each version was fetched, and how HTTP writes it. */
const TIMES = [
  ["2026-11-20T08:15:00.500Z", "Fri, 20 Nov 2026 08:15:00 GMT"],
  ["2026-11-21T09:00:00.000Z", "Sat, 21 Nov 2026 09:00:00 GMT"],
  ["2026-11-23T12:30:00.000Z", "Mon, 23 Nov 2026 12:30:00 GMT"],
] as const;

function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
  const init = { method, headers: { Authorization: `Bearer ${TOKEN}`, ...headers }, redirect: "manual" as const };
  return Promise.resolve(app.request(`${ORIGIN}${path}`, init, envWith()));
}

let id: string;
beforeAll(async () => {
  const { store, storeSettings } = compose(envWith()).ports;
  const discovery = { via: "api", source: null, feedTitle: null, feedDate: null } as const;
  for (const [index, [at]] of TIMES.entries()) {
    const html = ARTICLE_HTML.replace("twelve millions", `${index + 20} millions`);
    const page = pageFromHtml(html, STORY, at);
    const outcome = await storeArticle(
      extractArticle(page),
      [page],
      discovery,
      store,
      storeSettings,
      new Date(at),
      null,
    );
    id = outcome.stored.id;
  }
});

const versionUrl = (number: number) => `${ORIGIN}/v1/articles/${id}/versions/${number}`;
const LINKS = () => [
  { uri: STORY, rel: "original" },
  { uri: `${ORIGIN}/v1/timegate/${STORY}`, rel: "timegate" },
  { uri: `${ORIGIN}/v1/timemap/link/${STORY}`, rel: "timemap", type: "application/link-format" },
];

describe("a TimeGate", () => {
  test.each<[string, string | null, number]>([
    ["without a time, the latest", null, 3],
    ["the time of a version, that version", TIMES[0][1], 1],
    ["a time between two, the one that was current", "Sun, 22 Nov 2026 23:59:59 GMT", 2],
    ["an earlier time, the first", "Thu, 01 Jan 1970 00:00:00 GMT", 1],
    ["a later time, the last", "Wed, 01 Jan 2098 00:00:00 GMT", 3],
  ])("redirects for %s", async (_what, datetime, number) => {
    for (const method of ["GET", "HEAD"]) {
      const headers: Record<string, string> = datetime === null ? {} : { "Accept-Datetime": datetime };
      const response = await get(`/v1/timegate/${STORY}`, headers, method);
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toBe(versionUrl(number));
      expect(response.headers.get("Vary")).toMatch(/accept-datetime/i);
      expect(response.headers.has("Memento-Datetime")).toBe(false);
      expect(parseLinks(response.headers.get("Link") ?? "")).toEqual(LINKS());
    }
  });

  test.each([
    ["a time in another format", `/v1/timegate/${STORY}`, "2026-11-23", 400],
    ["a date that does not exist", `/v1/timegate/${STORY}`, "Mon, 99 Nov 2026 12:30:00 GMT", 400],
    ["an unknown URL", "/v1/timegate/https://memento.example.com/none", TIMES[0][1], 404],
    ["no URL", "/v1/timegate/bridge", TIMES[0][1], 422],
    ["a URL with an invalid escape", "/v1/timegate/https%3A%2F%2Fmemento.example.com%2F%ZZ", TIMES[0][1], 422],
  ])("refuses %s", async (_what, path, datetime, status) => {
    expect((await get(path, { "Accept-Datetime": datetime })).status).toBe(status);
  });

  test.each([
    ["escaped", encodeURIComponent(STORY)],
    ["with slashes merged by a proxy", STORY.replace("//", "/")],
  ])("takes a URL %s", async (_how, url) => {
    expect((await get(`/v1/timegate/${url}`)).headers.get("Location")).toBe(versionUrl(3));
  });
});

test("a version states its time, and where the others are", async () => {
  for (const [index, [, datetime]] of TIMES.entries()) {
    const response = await get(`/v1/articles/${id}/versions/${index + 1}?format=text`);
    expect(response.headers.get("Memento-Datetime")).toBe(datetime);
    expect(parseLinks(response.headers.get("Link") ?? "")).toEqual(LINKS());
    expect(await response.text()).toContain(`${index + 20} millions`);
  }
  const latest: StoredArticle = await (await get(`/v1/articles/${id}`)).json();
  expect(latest.version.number).toBe(3);
});

describe("a TimeMap", () => {
  test.each([
    ["by default", "/v1/timemap/", {}],
    ["by its path", "/v1/timemap/link/", { Accept: "application/json" }],
    ["by Accept", "/v1/timemap/", { Accept: "application/link-format" }],
  ])("is in link format %s", async (_how, prefix, headers: Record<string, string>) => {
    const response = await get(prefix + STORY, headers);
    expect(response.headers.get("Content-Type")).toBe("application/link-format");
    const [original, self, timeGate, ...mementos] = parseLinks(new TextDecoder().decode(await response.arrayBuffer()));
    expect([original, timeGate]).toEqual(LINKS().slice(0, 2));
    expect(self).toEqual({
      uri: `${ORIGIN}/v1/timemap/link/${STORY}`,
      rel: "self",
      type: "application/link-format",
      from: TIMES[0][1],
      until: TIMES[2][1],
    });
    const relations = ["first memento", "memento", "last memento"];
    expect(mementos).toEqual(
      TIMES.map(([, datetime], index) => ({ uri: versionUrl(index + 1), rel: relations[index], datetime })),
    );
  });

  test.each([
    ["by its path", "/v1/timemap/json/", {}],
    ["by Accept", "/v1/timemap/", { Accept: "application/json" }],
  ])("is in JSON %s", async (_how, prefix, headers: Record<string, string>) => {
    const list = TIMES.map(([at], index) => ({ datetime: at, uri: versionUrl(index + 1) }));
    expect(await (await get(prefix + STORY, headers)).json()).toMatchObject({
      original_uri: STORY,
      timegate_uri: `${ORIGIN}/v1/timegate/${STORY}`,
      mementos: { list, first: list[0], last: list[2] },
    });
  });
});

test("OpenAPI describes both", async () => {
  const { paths } = (await (await get("/openapi.json")).json()) as { paths: Record<string, unknown> };
  expect(paths).toHaveProperty(["/v1/timegate/{url}"]);
  expect(paths).toHaveProperty(["/v1/timemap/{url}"]);
});
