import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ALLOWED_LICENCES } from "../../bin/supply/allowed-licences.ts";
import { lockedPackages } from "../../bin/supply/locked-packages.ts";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const MANIFEST: Manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const WANTED = { ...MANIFEST.dependencies, ...MANIFEST.devDependencies };
const LOCKED = lockedPackages();
const VERSIONS = new Map(LOCKED.map(({ path, version }) => [path, version]));

describe("what is installed", () => {
  test.each(Object.entries(WANTED))("%s is pinned to its locked version", (name, version) => {
    // DuckDB numbers the revisions of its packages: 1.5.6-r.1.
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-r\.\d+)?$/);
    expect(VERSIONS.get(`node_modules/${name}`)).toBe(version);
  });

  test("the lock file contains no download URLs", () => {
    expect(LOCKED.filter(({ resolved }) => resolved !== null).map(({ path }) => path)).toEqual([]);
  });

  // npm may lock only the packages of one platform; `npm ci` then fails on every other.
  test("the lock file has the packages of every platform", () => {
    const missing = LOCKED.flatMap(({ path, optionalDependencies }) =>
      optionalDependencies
        .filter((name) => !VERSIONS.has(`${path}/node_modules/${name}`) && !VERSIONS.has(`node_modules/${name}`))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

test("shipped packages have a permissive licence", () => {
  const shipped = LOCKED.filter(({ isForDevelopment }) => !isForDevelopment);
  expect(shipped.length).toBeGreaterThan(20);
  const others = shipped.filter(({ licence }) => !ALLOWED_LICENCES.has(licence ?? "none"));
  expect(others.map(({ path, licence }) => `${path}: ${licence ?? "none"}`)).toEqual([]);
});
