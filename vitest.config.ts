import { resolve } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const IN_WORKERD = "tests/**/*.workerd.test.ts";
const END_TO_END = "tests/**/*.e2e.test.ts";
/** What puts other modules in the place of ours, so that each file needs modules of its own. */
const MOCKED = ["tests/simulation/**/*.test.ts", "tests/**/*.mocked.test.ts"];

/**
 * What the worker is without a web of its own in a test: the queue's consumers go on in the background, and offline
 * is to be the same as online. The S3 endpoint of the local bucket is answered on loopback.
 */
async function nothingOutside(request: Request): Promise<Response> {
  const isHere = /^(?:127\.0\.0\.1|localhost)$/.test(new URL(request.url).hostname);
  return isHere ? fetch(request) : new Response("There is no web here.", { status: 503 });
}

/** Pure code is tested in Node; what needs the runtime, in workerd; the production bundle and its pages, end to end. */
export default defineConfig({
  test: {
    // Of two processors Vitest would use one.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: [IN_WORKERD, END_TO_END, ...MOCKED],
          // The files of a process share their modules: to load jsdom and all else for each took half of the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      { test: { name: "mocked", include: MOCKED, testTimeout: 30_000 } },
      {
        plugins: [
          cloudflareTest({
            main: "./workers/index.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { cf: false, outboundService: nothingOutside },
          }),
        ],
        resolve: {
          alias: [
            { find: /^whatwg-url$/, replacement: resolve("node_modules/whatwg-url/index.js") },
            {
              find: /^whatwg-url\/webidl2js-wrapper$/,
              replacement: resolve("node_modules/whatwg-url/webidl2js-wrapper.js"),
            },
          ],
        },
        test: {
          name: "workerd",
          include: [IN_WORKERD],
          // A worker of its own for each file would load jsdom and all else anew: four fifths of the time. So files
          // share a bucket and a catalog, and each keeps to a host of its own.
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          // With the cache, Vitest hands a worker every module in one message, which is larger than workerd takes.
          fsModuleCache: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                include: [
                  "jsdom",
                  "jsdom/lib/generated/idl/Text.js",
                  "jsdom/lib/generated/idl/utils.js",
                  "jsdom/lib/jsdom/living/helpers/create-element.js",
                  "jsdom/lib/jsdom/living/helpers/dom-tree.js",
                  "@aws-sdk/client-s3",
                  "tinyld",
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
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
