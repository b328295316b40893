import { describe, expect, test } from "vitest";
import { parseModule, readModules } from "./modules.ts";

const MODULES = readModules(["src", "workers", "bin"]);
const NOUNS = ["article.ts", "errors.ts", "evidence.ts", "ports.ts"];
const PLAIN = ["concurrently.ts"];

/**
 * Who may import whom: a folder or file of `src`, and those that it may import beside itself.
 * Workers and bin come first, then the journeys, then the stages, then what stages are made of.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[] | "anything in src">> = {
  workers: "anything in src",
  bin: "anything in src",
  adapters: [...NOUNS, ...PLAIN, "url", "page", "store", "catalog", "webhook", "manners"],

  // The library's door: pure, but for the clock that it asks when nobody says when a page was fetched.
  "index.ts": [...NOUNS, "node-20.ts", "page", "extract", "clean", "render"],
  "node-20.ts": [],
  "ingest.ts": [...NOUNS, "fetch-pages.ts", "url", "page", "extract", "store"],
  "fetch-pages.ts": [...NOUNS, "manners", "url", "dom", "extract"],
  "crawl.ts": [...NOUNS, ...PLAIN, "sources", "store"],
  sources: [...NOUNS, ...PLAIN, "text", "url", "discover", "catalog", "store"],
  replay: [...NOUNS, ...PLAIN, "ingest.ts", "walk-articles.ts", "page", "extract", "url", "store"],
  verify: [...NOUNS, ...PLAIN, "walk-articles.ts", "url", "render", "extract", "replay", "store"],
  export: [...NOUNS, ...PLAIN, "walk-articles.ts", "catalog", "store"],
  catalog: [...NOUNS, ...PLAIN, "ingest.ts", "walk-articles.ts", "url", "store"],
  "walk-articles.ts": [...NOUNS, ...PLAIN, "store"],
  "by-host.ts": [...PLAIN, "url"],
  "log-event.ts": [...NOUNS, "crawl.ts", "sources"],

  store: [...NOUNS, ...PLAIN, "text", "url", "render"],
  extract: [...NOUNS, "text", "url", "page", "dom", "metadata", "sites", "clean", "render"],
  manners: [...NOUNS, "url", "discover"],
  discover: [...NOUNS, "text", "url", "page", "dom", "metadata"],
  metadata: [...NOUNS, "text", "url", "dom"],
  sites: [...NOUNS, "dom", "clean"],
  clean: [...NOUNS, "text", "dom", "sites"],
  render: [...NOUNS, "text", "url", "dom"],
  page: NOUNS,
  webhook: [...NOUNS, "url"],
  dom: [...NOUNS, "text", "url"],
  url: NOUNS,
  text: [],

  "config.ts": ["config", "article.ts"],
  config: ["config.ts", "article.ts", "webhook"],
  // The shapes of what the catalog, the failure lists and the gate answer, and of what subscribers are told.
  "ports.ts": ["article.ts", "catalog", "store", "webhook", "manners"],
  "article.ts": [],
  "errors.ts": [],
  "evidence.ts": [],
  "concurrently.ts": [],
};

/** Packages that some folders alone may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  jsdom: ["src/dom/"],
  parse5: ["src/dom/"],
  "parse5-htmlparser2-tree-adapter": ["src/dom/"],
  "@mozilla/readability": ["src/extract/"],
  dompurify: ["src/render/"],
  turndown: ["src/render/"],
  htmlparser2: ["src/discover/"],
  "@aws-sdk/client-s3": ["src/adapters/"],
  undici: ["src/adapters/"],
  hono: ["workers/"],
  "@hono/zod-openapi": ["workers/http/"],
  // Types only: D1 is spoken to through its binding.
  "@cloudflare/workers-types": ["workers/", "src/adapters/d1-catalog.ts"],
  wrangler: [],
  linkedom: [],
};

describe("who may import whom", () => {
  test("every folder and file of src is in the table, and nothing is in it that is gone", () => {
    const groups = new Set(MODULES.map(({ path }) => groupOf(path)));
    expect([...groups].filter((group) => !(group in MAY_IMPORT))).toEqual([]);
    expect(Object.keys(MAY_IMPORT).filter((group) => group !== "sites" && !groups.has(group))).toEqual([]);
  });

  test("imports run one way, by the table", () => {
    const wrong: string[] = [];
    for (const { path, imports } of MODULES)
      for (const imported of imports) if (!isAllowed(path, imported)) wrong.push(`${path} imports ${imported}`);
    expect(wrong).toEqual([]);
  });

  test("a package is imported where it belongs", () => {
    const wrong: string[] = [];
    for (const { path, imports } of MODULES)
      for (const name of imports) {
        const homes = PACKAGES[name];
        if (homes !== undefined && !homes.some((home) => path.startsWith(home))) wrong.push(`${path} imports ${name}`);
      }
    expect(wrong).toEqual([]);
  });
});

test("the core has no network, no clock, no chance and no environment of its own", () => {
  const core = MODULES.filter(
    ({ path }) => path.startsWith("src/") && !path.startsWith("src/adapters/") && path !== "src/index.ts",
  );
  expect(core.filter(({ platform }) => platform.length > 0).map(({ path, platform }) => [path, platform])).toEqual([]);
});

test("environment variables and bindings are read in one place of the workers", () => {
  // A Durable Object is made by the platform, and has the clock of the place where it lives.
  const places = ["workers/env.ts", "workers/host-gate.ts"];
  const workers = MODULES.filter(({ path }) => path.startsWith("workers/") && !places.includes(path));
  expect(workers.filter(({ platform }) => platform.length > 0).map(({ path, platform }) => [path, platform])).toEqual(
    [],
  );
});

describe("the reading of modules", () => {
  test.each([
    ["an import", `import { a } from "../dom/a.ts";`, ["src/dom/a.ts"]],
    ["an import of a type", `import type { A } from "../dom/a.ts";`, ["src/dom/a.ts"]],
    ["an export from elsewhere", `export { a } from "../dom/a.ts";`, ["src/dom/a.ts"]],
    ["a lazy import", `const a = await import("../dom/a.ts");`, ["src/dom/a.ts"]],
    ["a file of a package", `import "@scope/name/deep/file.js";`, ["@scope/name"]],
    ["no import in a string", `const a = 'import "../dom/a.ts"';`, []],
  ])("sees %s", (_what, source, imports) => {
    expect(parseModule("src/clean/x.ts", source).imports).toEqual(imports);
  });

  test.each([
    ["fetch(url)", ["fetch()"]],
    ["globalThis.fetch(url)", ["globalThis.fetch"]],
    ["new Date()", ["new Date()"]],
    ["new Date(text)", []],
    ["Date.now()", ["Date.now()"]],
    ["process.env.HOME", ["process.env"]],
    ["ports.fetcher.fetchPage(url)", []],
  ])("sees the platform in %s", (source, platform) => {
    expect(parseModule("src/clean/x.ts", source).platform).toEqual(platform);
  });
});

function groupOf(path: string): string {
  const [top = "", next = ""] = path.split("/");
  return top === "src" ? next : top;
}

function isAllowed(from: string, to: string): boolean {
  if (!/^(src|workers|bin|tests|bench)\//.test(to)) return true;
  const group = groupOf(from);
  if (groupOf(to) === group) return true;
  // `npm start` brings the sample newspaper.
  if (to.startsWith("tests/newspaper/")) return from === "bin/start.ts";
  if (!to.startsWith("src/")) return false;
  const allowed = MAY_IMPORT[group] ?? [];
  return allowed === "anything in src" || allowed.includes(groupOf(to));
}
