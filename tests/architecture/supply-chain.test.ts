import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockedPackage extends Manifest {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const readJson = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const MANIFEST: Manifest = readJson("package.json");
const LOCKED: Readonly<Record<string, LockedPackage>> = readJson("package-lock.json").packages;
const INSTALLED = Object.entries(LOCKED).filter(([path]) => path !== "");
const WANTED = { ...MANIFEST.dependencies, ...MANIFEST.devDependencies };

/** Licences that ask for nothing but their own text, or, as the MPL does, for changes to their own files. */
const ALLOWED_LICENCES = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
  "(MPL-2.0 OR Apache-2.0)",
]);

describe("what is installed", () => {
  test.each(Object.entries(WANTED))("%s is pinned to one version, and that is the locked one", (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(LOCKED[`node_modules/${name}`]?.version).toBe(version);
  });

  test("the lock file names no place to download from", () => {
    expect(INSTALLED.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  // npm takes what one machine has installed for all there is; `npm ci` then fails on every other.
  test("the lock file has the packages of every platform", () => {
    const missing = INSTALLED.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => LOCKED[`${path}/node_modules/${name}`] === undefined)
        .filter((name) => LOCKED[`node_modules/${name}`]?.version === undefined)
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

test("what is shipped has a licence that lets everybody use it", () => {
  const shipped = INSTALLED.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
  expect(shipped.length).toBeGreaterThan(20);
  const others = shipped.filter(([, { license }]) => !ALLOWED_LICENCES.has(license ?? "none"));
  expect(others.map(([path, { license }]) => `${path}: ${license ?? "none"}`)).toEqual([]);
});
