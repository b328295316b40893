import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { longestFirst } from "./tests/runner/longest-first.ts";
import { bundledDependencies, nativeDependencies } from "./tests/runner/native-dependencies.ts";
import { inOneWorker, OneWorker } from "./tests/runner/one-worker.ts";

const IN_WORKERD = "tests/**/*.workerd.test.ts";
const END_TO_END = "tests/**/*.e2e.test.ts";
/** Tests that mock our modules: each file needs its own copy of them. */
const MOCKED = ["tests/simulation/**/*.test.ts", "tests/**/*.mocked.test.ts"];

const workerd = new OneWorker();

/** In MiB, four times the default: parsed pages are many short-lived objects, and each collection copies the living. */
const YOUNG_GENERATION = ["--max-semi-space-size=64"];

/**
 * Answers requests of the worker that a test does not mock, such as those of queue consumers in the background: offline
 * has to be the same as online. Only the S3 endpoint of the local bucket, on loopback, is reached.
 */
async function nothingOutside(request: Request): Promise<Response> {
  const isHere = /^(?:127\.0\.0\.1|localhost)$/.test(new URL(request.url).hostname);
  return isHere ? fetch(request) : new Response("There is no web here.", { status: 503 });
}

/** The modules that wrangler.toml replaces in the deployed bundle, by the name that importers use. */
function wranglerAliases() {
  const [, section = ""] = readFileSync("wrangler.toml", "utf8").split(/^\[alias\]$/m);
  const [lines = ""] = section.split(/^\[/m);
  return [...lines.matchAll(/^"(.+)" = "(.+)"$/gm)].map(([, name = "", path = ""]) => ({
    find: new RegExp(`^${name.replace(/[.]/g, "\\.")}$`),
    replacement: resolve(path),
  }));
}

/** Pure code is tested in Node; what needs the runtime, in workerd; the production bundle and its pages, end to end. */
export default defineConfig({
  test: {
    // Of two processors Vitest would use one.
    maxWorkers: "100%",
    sequence: { sequencer: longestFirst(workerd) },
    projects: [
      {
        test: {
          name: "node",
          // Node runs our sources as they are, here as in production: transforming them took a twelfth of the CPU time.
          experimental: { viteModuleRunner: false },
          include: ["tests/**/*.test.ts"],
          exclude: [IN_WORKERD, END_TO_END, ...MOCKED],
          // Files of a process share their modules: loading jsdom and the rest for each of them took half of the time.
          isolate: false,
          execArgv: YOUNG_GENERATION,
          // Threads and processes that a test starts reuse what the first of them compiled.
          env: { NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") },
          testTimeout: 30_000,
        },
      },
      { test: { name: "mocked", include: MOCKED, execArgv: YOUNG_GENERATION, testTimeout: 30_000 } },
      {
        plugins: [
          cloudflareTest({
            main: "./workers/index.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { cf: false, outboundService: nothingOutside },
          }),
          inOneWorker(workerd),
          nativeDependencies(),
        ],
        resolve: { alias: wranglerAliases() },
        test: {
          name: "workerd",
          include: [IN_WORKERD],
          setupFiles: ["tests/workers/load-worker.ts"],
          // A worker for each file would load jsdom and the rest anew, four fifths of the time. So files share a bucket
          // and a catalog, and each uses its own host.
          isolate: false,
          // With the cache, Vitest hands a worker every module in one message, which is larger than workerd takes.
          fsModuleCache: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                include: [
                  ...bundledDependencies(),
                  "jsdom/lib/generated/idl/Text.js",
                  "jsdom/lib/generated/idl/utils.js",
                  "jsdom/lib/jsdom/living/helpers/create-element.js",
                  "jsdom/lib/jsdom/living/helpers/dom-tree.js",
                ],
                rolldownOptions: {
                  platform: "node",
                  external: [/^node:/, "cloudflare:workers"],
                  transform: { define: { "require.resolve": "String" } },
                },
              },
            },
          },
        },
      },
      {
        test: {
          name: "end-to-end",
          include: [END_TO_END],
          globalSetup: "tests/end-to-end/build-worker.ts",
          // Loading wrangler for each file took two seconds.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
