import { readFileSync } from "node:fs";
import type { Plugin } from "vitest/config";

/**
 * Dependencies that need no bundling: Node's own, one that requires Node's `fs`, and Hono, which is imported under many
 * paths and has to be one copy.
 */
const NOT_BUNDLED = new Set(["undici", "warcio", "chardet", "hono", "@hono/zod-openapi"]);

/** The names of the dependencies that Vite bundles before the tests of the workerd project. */
export function bundledDependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return Object.keys(dependencies).filter((name) => !NOT_BUNDLED.has(name));
}

/**
 * Lets workerd load the bundled dependencies as they are. The Workers plugin has Vitest transform them like our own
 * modules, on every run: 3.8 MB of jsdom with a source map of 12 MB, and as much again of the others, took half of the
 * CPU time before the first test.
 */
export function nativeDependencies(): Plugin {
  return {
    name: "native-dependencies",
    config(config) {
      const deps = config.test?.server?.deps;
      if (deps === undefined) throw new Error("The Workers plugin has to come first: this changes its setting.");
      // A returned setting would be merged with that of the plugin, which is "all".
      deps.inline = [/^(?!.*\/deps_ssr\/)/];
    },
  };
}
