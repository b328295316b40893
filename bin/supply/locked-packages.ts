import { readFileSync } from "node:fs";

/** A package as package-lock.json names it. */
export interface LockedPackage {
  /** Where it lies: `node_modules/hono`. The name is what follows the last `node_modules/`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression; `null` when the package names none. */
  readonly licence: string | null;
  /** Only to build and to test with. */
  readonly isForDevelopment: boolean;
  /** Names of packages for single platforms. */
  readonly optionalDependencies: readonly string[];
  /** The place that it was downloaded from, where the file says so. */
  readonly resolved: string | null;
}

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package that `npm ci` may install. */
export function lockedPackages(): readonly LockedPackage[] {
  const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Entry>> };
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version ?? "",
      licence: entry.license ?? null,
      isForDevelopment: entry.dev === true || entry.devOptional === true,
      optionalDependencies: Object.keys(entry.optionalDependencies ?? {}),
      resolved: entry.resolved ?? null,
    }));
}
