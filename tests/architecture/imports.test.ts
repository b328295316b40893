import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { circlesOf } from "./circles.ts";
import { parseModule, readModules } from "./modules.ts";
import { LIBRARY, MAY_IMPORT, NOUNS, renderImportsPage } from "./rooms.ts";

const MODULES = readModules(["src", "workers", "bin"]);
/** Packages restricted to some folders. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  jsdom: ["src/dom/"],
  parse5: ["src/dom/"],
  "parse5-htmlparser2-tree-adapter": ["src/dom/"],
  "@mozilla/readability": ["src/extract/"],
  dompurify: ["src/render/"],
  turndown: ["src/render/"],
  htmlparser2: ["src/discover/", "src/reading-list/"],
  "@aws-sdk/client-s3": ["src/adapters/"],
  undici: ["src/adapters/"],
  hyparquet: ["src/tables/"],
  "hyparquet-writer": ["src/export/", "src/tables/", "bin/export/"],
  fflate: ["src/reading-list/", "src/export/"],
  hono: ["workers/"],
  "@hono/zod-openapi": ["workers/http/"],
  // Types only: D1 is accessed through its binding.
  "@cloudflare/workers-types": ["workers/", "src/adapters/d1-catalog.ts"],
  "@modelcontextprotocol/server": ["src/mcp/", "workers/http/mcp.ts", "bin/mcp/"],
  wrangler: ["bin/deploy/"],
  linkedom: [],
};

describe("who may import whom", () => {
  test("the table lists every folder and file of src, and no other", () => {
    const groups = new Set(MODULES.filter(({ path }) => path.startsWith("src/")).map(({ path }) => groupOf(path)));
    expect([...groups].filter((group) => !(group in MAY_IMPORT))).toEqual([]);
    expect(Object.keys(MAY_IMPORT).filter((group) => !groups.has(group))).toEqual([]);
  });

  test("imports follow the table", () => {
    const wrong: string[] = [];
    for (const { path, imports } of MODULES)
      for (const imported of imports) if (!isAllowed(path, imported)) wrong.push(`${path} imports ${imported}`);
    expect(wrong).toEqual([]);
  });

  test("there are no circular imports, types included", () => {
    expect(circlesOf(new Map(MODULES.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  test("there are no circular imports between folders", () => {
    const rooms = new Map<string, string[]>();
    for (const { path, imports } of MODULES) {
      const others = imports.map(roomOf).filter((other) => other !== roomOf(path));
      rooms.set(roomOf(path), [...(rooms.get(roomOf(path)) ?? []), ...others]);
    }
    expect(circlesOf(rooms)).toEqual([]);
  });

  test("the library does not import the service", () => {
    const crossing = Object.entries(LIBRARY).flatMap(([room, may]) =>
      may.filter((other) => !(other in LIBRARY)).map((other) => `${room} imports ${other}`),
    );
    expect(crossing).toEqual([]);
  });

  test("docs/imports.md is up to date; UPDATE_DOCS=1 writes it", () => {
    const place = new URL("../../docs/imports.md", import.meta.url);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(place, renderImportsPage());
    const cure = "docs/imports.md is out of date: UPDATE_DOCS=1 npx vitest run --project node tests/architecture";
    expect(readFileSync(place, "utf8") === renderImportsPage(), cure).toBe(true);
  });

  test("restricted packages are imported only where allowed", () => {
    const wrong: string[] = [];
    for (const { path, imports } of MODULES)
      for (const name of imports) {
        const homes = PACKAGES[name];
        if (homes !== undefined && !homes.some((home) => path.startsWith(home))) wrong.push(`${path} imports ${name}`);
      }
    expect(wrong).toEqual([]);
  });
});

test("a cold start loads only the Durable Objects until a trigger needs more", () => {
  const entry = readFileSync(new URL("../../workers/index.ts", import.meta.url), "utf8");
  const atStart = [...entry.matchAll(/^(?:import(?! type)|export) .*from "([^"]+)"/gm)].map(([, from]) => from);
  expect(atStart).toEqual(["./platform/crawl-schedule.ts", "./platform/host-gate.ts", "./platform/ledger.ts"]);
  const gate = MODULES.find(({ path }) => path === "workers/platform/host-gate.ts");
  expect(gate?.imports.filter((name) => !/^(?:src|workers)\//.test(name))).toEqual(["cloudflare:workers"]);
});

test("the core uses no network, clock, randomness or environment", () => {
  const core = MODULES.filter(
    ({ path }) => path.startsWith("src/") && !path.startsWith("src/adapters/") && path !== "src/index.ts",
  );
  expect(core.filter(({ platform }) => platform.length > 0).map(({ path, platform }) => [path, platform])).toEqual([]);
});

test("workers read environment variables and bindings in one place", () => {
  // The platform creates a Durable Object, which uses the clock of its own process.
  const places = [
    "workers/platform/compose.ts",
    "workers/platform/host-gate.ts",
    "workers/platform/crawl-schedule.ts",
    "workers/platform/ledger.ts",
  ];
  const workers = MODULES.filter(({ path }) => path.startsWith("workers/") && !places.includes(path));
  expect(workers.filter(({ platform }) => platform.length > 0).map(({ path, platform }) => [path, platform])).toEqual(
    [],
  );
});

describe("the search for circles", () => {
  test.each([
    ["a line", { a: ["b"], b: ["c"], c: [] }, []],
    ["a diamond", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    ["two that import each other", { a: ["b"], b: ["a"] }, [["a", "b"]]],
    ["a module that imports itself", { a: ["a"] }, [["a"]]],
    ["a long circle behind a chain", { a: ["b"], b: ["c"], c: ["d"], d: ["b"] }, [["b", "c", "d"]]],
    [
      "two separate circles",
      { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ])("finds the circles of %s", (_what, graph, circles) => {
    expect(circlesOf(new Map(Object.entries(graph)))).toEqual(circles);
  });
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
  ])("detects the platform in %s", (source, platform) => {
    expect(parseModule("src/clean/x.ts", source).platform).toEqual(platform);
  });
});

function groupOf(path: string): string {
  const [top = "", next = ""] = path.split("/");
  return top === "src" ? next : top;
}

/** A folder right below `src`, `workers` or `bin`, or a file next to such folders. */
function roomOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

function isAllowed(from: string, to: string): boolean {
  if (!/^(src|workers|bin|tests|bench)\//.test(to)) return true;
  const group = groupOf(from);
  if (groupOf(to) === group) return true;
  // `npm start` serves the sample newspaper.
  if (to.startsWith("tests/newspaper/")) return from === "bin/start.ts";
  if (!to.startsWith("src/")) return false;
  const target = groupOf(to);
  return group === "workers" || group === "bin" || NOUNS.includes(target) || (MAY_IMPORT[group] ?? []).includes(target);
}
