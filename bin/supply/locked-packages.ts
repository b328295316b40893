import { readFileSync } from "node:fs";

/** A package in package-lock.json. */
export interface LockedPackage {
  /** Such as `node_modules/hono`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression; `null` if the package states none. */
  readonly licence: string | null;
  /** Used only to build and test. */
  readonly isForDevelopment: boolean;
  /** Names of platform-specific packages. */
  readonly optionalDependencies: readonly string[];
  /** Download URL, if the file states one. */
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
