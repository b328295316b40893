import { describe, expect, test } from "vitest";
import apiPage from "../../docs/api.md?raw";
import { app } from "../../workers/http/app.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const ID = "0".repeat(32);
const JSON_TYPE = { "Content-Type": "application/json" };

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function call(path: string, { method = "GET", headers = {}, body }: Call = {}): Promise<Response> {
  const init: RequestInit = { method, headers: { Authorization: `Bearer ${TOKEN}`, ...headers } };
  return app.request(`https://cuttings.example${path}`, body === undefined ? init : { ...init, body }, envWith());
}

const post = (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Call => ({
  method: "POST",
  headers,
  body,
});

test.each([
  [post("[]"), "must be an object", "Invalid request"],
  [post('{"url":"https://a.example.com/","force":1}'), "unknown: force", "Invalid request"],
  [
    post(`{"url":"https://a.example.com/${"x".repeat(2048)}"}`),
    "url: must have at most 2048 characters",
    "Invalid request",
  ],
  [post("{"), "The body is not JSON.", "Malformed JSON"],
])("the problem of %j is stated in plain words", async (how, detail, title) => {
  expect(await (await call("/v1/articles", how)).json()).toMatchObject({ title, detail });
});

describe("every refusal is a problem document", () => {
  test.each<[what: string, path: string, how: Call, status: number, code: string]>([
    ["nothing there", "/v1/nothing", {}, 404, "not-found"],
    ["an unknown path, whatever is sent", "/v1/nothing", post("{oops", {}), 404, "not-found"],
    ["the root, for a browser", "/v1", { headers: { Accept: "text/html" } }, 404, "not-found"],
    ["a trailing slash", "/v1/articles/", {}, 404, "not-found"],
    ["an unknown article", `/v1/articles/${ID}`, {}, 404, "not-found"],
    ["an invalid id", "/v1/articles/%zz", {}, 422, "invalid-request"],
    ["no body", "/v1/articles", post(""), 400, "malformed-json"],
    ["a truncated body", "/v1/articles", post('{"url":'), 400, "malformed-json"],
    ["unclosed brackets", "/v1/articles", post("[".repeat(200_000)), 400, "malformed-json"],
    ["null", "/v1/articles", post("null"), 422, "invalid-request"],
    ["a list", "/v1/articles", post("[]"), 422, "invalid-request"],
    ["no type", "/v1/articles", post("{}", { "Content-Type": "" }), 415, "unsupported-media-type"],
    [
      "a form",
      "/v1/batches",
      post("urls=x", { "Content-Type": "application/x-www-form-urlencoded" }),
      415,
      "unsupported-media-type",
    ],
    [
      "a malformed content type",
      "/v1/articles",
      post("{}", { "Content-Type": "application/json;" }),
      415,
      "unsupported-media-type",
    ],
    [
      "an overlong URL",
      "/v1/articles",
      post(`{"url":"https://a.example.com/${"x".repeat(2048)}"}`),
      422,
      "invalid-request",
    ],
    [
      "an overlong URL in the query",
      `/v1/status?url=https://a.example.com/${"x".repeat(2048)}`,
      {},
      422,
      "invalid-request",
    ],
    ["a query without its required parameter", "/v1/search", {}, 422, "invalid-request"],
    ["an invalid number", "/v1/newest?limit=x", {}, 422, "invalid-request"],
    ["an invalid date", "/v1/newest?from=yesterday", {}, 422, "invalid-request"],
    ["a cursor of another list", "/v1/newest?cursor=zzz", {}, 422, "invalid-request"],
    ["a retry of an unknown failure", `/v1/failures/${ID}/retry`, post("{}"), 404, "not-found"],
  ])("%s", async (_what, path, how, status, code) => {
    const answer = await call(path, how);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    const problem: Record<string, unknown> = await answer.json();
    expect(problem).toMatchObject({ type: `urn:cuttings:problem:${code}`, status, code, retryable: false });
    expect(problem.detail).toMatch(/\w/);
    expect(problem.requestId).toBe(answer.headers.get("X-Request-Id"));
  });

  test("unknown paths and methods are not revealed without a token", async () => {
    for (const method of ["GET", "DELETE", "OPTIONS"])
      for (const path of ["/v1", "/v1/nothing", "/v1/articles"]) {
        const answer = await call(path, { method, headers: { Authorization: "" } });
        expect(await answer.json()).toMatchObject({ status: 401, code: "unauthorized" });
      }
  });
});

describe("an unsupported method", () => {
  test.each([
    ["PUT", "/v1/articles", "GET, HEAD, POST"],
    ["OPTIONS", "/v1/articles", "GET, HEAD, POST"],
    ["PUT", `/v1/articles/${ID}`, "GET, HEAD, PATCH, DELETE"],
    ["POST", `/v1/articles/${ID}/versions/1`, "GET, HEAD"],
    ["GET", "/v1/batches", "POST"],
    ["PATCH", `/v1/failures/${ID}/retry`, "POST"],
    ["DELETE", "/failures", "GET, HEAD"],
  ])("%s %s answers 405, and Allow lists the supported methods", async (method, path, allow) => {
    const answer = await call(path, { method });
    expect(answer.headers.get("Allow")).toBe(allow);
    expect(await answer.json()).toMatchObject({ status: 405, code: "method-not-allowed" });
  });

  test("HEAD is GET without a body", async () => {
    expect((await call("/v1/articles", { method: "HEAD" })).status).toBe(200);
    expect((await call("/v1/batches", { method: "HEAD" })).status).toBe(405);
  });
});

describe("the detail of an invalid request", () => {
  const detailOf = async (path: string, how: Call = {}) =>
    ((await (await call(path, how)).json()) as { detail: string }).detail;

  test.each([
    ["names the field", "/v1/articles", post('{"url":7,"x":1}'), /^url: .*; unknown: x$/],
    ["names the position in a list", "/v1/batches", post('{"urls":["https://a.example.com/",7]}'), /^urls\.1: /],
    ["without expressions", "/v1/articles/ABC", {}, /^id: An id is 32 hexadecimal digits\.$/],
  ])("%s", async (_how, path, how, detail) => {
    expect(await detailOf(path, how)).toMatch(detail);
  });

  test("stays short, however much is wrong", async () => {
    expect((await detailOf("/v1/batches", post(`{"urls":[${Array(99).fill("7").join()}]}`))).split(";")).toHaveLength(
      5,
    );
    expect((await detailOf("/v1/articles", post(`{"${"x".repeat(100_000)}":1}`))).length).toBeLessThanOrEqual(500);
  });
});

interface Schema {
  readonly $ref?: string;
}

interface Operation {
  readonly summary?: string;
  readonly operationId?: string;
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters?: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  readonly requestBody?: { readonly required: boolean };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

interface Description {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, unknown>; readonly securitySchemes: Record<string, unknown> };
}

describe("the OpenAPI document", async () => {
  const description: Description = await (await call("/openapi.json")).json();
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

  test("lists every route under /v1, and no other", () => {
    const routes = app.routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/v1/"));
    const names = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, "{$1}")}`);
    expect(operations.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort());
  });

  test("has every call shown in docs/api.md", () => {
    const calls = [...apiPage.matchAll(/^.*\bcurl (.*)localhost:8787(\/v1\/[^\s'?]*)(.*)$/gm)];
    const shown = calls.map(([, before = "", path, after = ""]) => {
      const method = /-X (\w+)/.exec(before)?.[1] ?? (after.includes("--json") ? "POST" : "GET");
      return `${method} ${path}`;
    });
    const known = operations.map(
      ({ name }) => new RegExp(`^${name.replace("{url}", ".+").replace(/\{\w+\}/g, "[^/]+")}$`),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((call) => !known.some((route) => route.test(call)))).toEqual([]);
  });

  test.each(operations)("describes $name in full", ({ path, operation }) => {
    expect(operation.summary).toMatch(/^[A-Z]/);
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.security).toEqual([{ bearer: [] }]);
    const { parameters = [], responses } = operation;
    const inPath = parameters.filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(parameters.length);
    expect(Object.keys(responses).filter((status) => /^[23]\d\d$/.test(status)).length).toBeGreaterThan(0);
    expect(responses).toHaveProperty("default.content.application/problem+json");
    expect(Object.values(responses).every(({ description }) => description !== "")).toBe(true);
  });

  test("is OpenAPI 3.1: every reference resolves, and no keyword is from 3.0", () => {
    expect(description).toMatchObject({ openapi: "3.1.0", info: { title: "cuttings", version: "1" } });
    expect(description.components.securitySchemes).toEqual({ bearer: { type: "http", scheme: "bearer" } });
    const text = JSON.stringify(description);
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(names).not.toEqual([]);
    expect(names.length).toBe(text.split('"$ref":').length - 1);
    for (const name of new Set(names)) expect(description.components.schemas).toHaveProperty(name ?? "");
    expect(text).not.toMatch(/"nullable":|"exclusiveMinimum":(true|false)/);
  });

  test("gives every list one shape, with its next page in a header", () => {
    const lists = operations.filter(({ operation }) =>
      /^(?:list(?!Articles)|search|count)/.test(operation.operationId ?? ""),
    );
    expect(lists.length).toBeGreaterThan(12);
    for (const { operation } of lists) {
      const text = JSON.stringify(operation.responses[200]);
      const name = /#\/components\/schemas\/(\w+)/.exec(text)?.[1] ?? "";
      expect([operation.operationId, description.components.schemas[name]]).toMatchObject([
        operation.operationId,
        { properties: { items: { type: "array" }, next: {} } },
      ]);
      expect(text).toContain('"Link"');
    }
  });

  test("requires no field that has a default", () => {
    expect(JSON.stringify(description.components.schemas)).not.toContain('"default":');
  });

  test("gives each operation a unique id", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("lists the server URL and the webhooks' payloads", () => {
    expect(description).toMatchObject({ servers: [{ url: "/" }] });
    const events = ["article.failed", "article.stored", "article.updated", "host.drifted", "search.matched"];
    expect(Object.keys(description.webhooks).sort()).toEqual(events);
  });

  test("describes a failure as its own schema, nullable where it is a field", () => {
    expect(description.components.schemas.Failure).toMatchObject({ type: "object" });
  });

  test("lists the problem codes", () => {
    expect(description.components.schemas.Problem).toMatchObject({
      properties: { code: { enum: expect.arrayContaining(["bot-wall", "method-not-allowed", "invalid-request"]) } },
    });
  });

  test("allows no cross-origin requests, as documented", async () => {
    for (const path of ["/v1/articles", "/openapi.json", "/health"]) {
      const headers = { Origin: "https://other.example.com", "Access-Control-Request-Method": "GET" };
      for (const method of ["GET", "OPTIONS"])
        expect([...(await call(path, { method, headers })).headers.keys()].join()).not.toContain("access-control");
    }
    expect(JSON.stringify(description)).toContain("CORS");
  });
});
