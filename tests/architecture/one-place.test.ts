import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";

const SOURCES = join(import.meta.dirname, "../../src");

/** Operations that are bounded in one place, and the files that may do them directly, with the reason. */
test.each([
  [
    "a URL from a page is resolved",
    /\bURL\.parse\([^()]+,|new URL\([^()"]+, /,
    [
      "url/resolve-url.ts",
      // A redirect, which the guard checks before it is followed.
      "adapters/http-get.ts",
      // `URL.parse` itself, for Node versions without it.
      "node-20.ts",
    ],
  ],
  [
    "text is normalised",
    /\.normalize\(/,
    [
      "text/long-marks.ts",
      // Character by character.
      "catalog/fold.ts",
    ],
  ],
])("%s in one place, which bounds it", (_what, pattern, places) => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  expect(files.filter((file) => pattern.test(readFileSync(join(SOURCES, file), "utf8"))).sort()).toEqual(
    [...places].sort(),
  );
});

test("modules are mocked only in test files with isolated modules", () => {
  const tests = join(import.meta.dirname, "..");
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  const mocking = files.filter((file) => /^vi\.mock\(/m.test(readFileSync(join(tests, file), "utf8")));
  const isApart = (file: string) => file.startsWith("simulation") || file.endsWith(".mocked.test.ts");
  expect(mocking.filter((file) => !isApart(file) && !file.endsWith(".workerd.test.ts"))).toEqual([]);
});

test("the page size limit in clip.js, which cannot import it, matches the server", () => {
  const clip = readFileSync(join(SOURCES, "../workers/public/clip.js"), "utf8");
  const stated = /MAX_PAGE_LENGTH = ([\d_]+);/.exec(clip)?.[1] ?? "";
  expect(Number(stated.replaceAll("_", ""))).toBe(MAX_PAGE_SIZE);
});
