import { resolve } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const IN_WORKERD = "tests/**/*.workerd.test.ts";
const END_TO_END = "tests/**/*.e2e.test.ts";

/** Pure code is tested in Node; what needs the runtime, in workerd; the production bundle and its pages, end to end. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: "node", include: ["tests/**/*.test.ts"], exclude: [IN_WORKERD, END_TO_END], testTimeout: 30_000 },
      },
      {
        plugins: [
          cloudflareTest({
            main: "./workers/index.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { cf: false },
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
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
