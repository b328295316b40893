import { readFile, writeFile } from "node:fs/promises";
import { deployError } from "./deploy-error.ts";

/** A database of the catalog, as wrangler.toml binds it. */
interface DatabaseBinding {
  readonly binding: string;
  readonly database_name: string;
}

/**
 * Bindings that the catalog lacks to have this many databases: `CATALOG_2`, `CATALOG_3` and so on.
 * @param bound the databases of wrangler.toml.
 */
export function missingDatabases(
  bound: readonly { readonly binding: string; readonly database_name?: string | undefined }[],
  count: number,
): readonly DatabaseBinding[] {
  const first = bound.find(({ binding }) => binding === "CATALOG")?.database_name ?? "cuttings";
  const numbers = Array.from({ length: count - 1 }, (_, index) => index + 2);
  return numbers
    .map((number) => ({ binding: `CATALOG_${number}`, database_name: `${first}-${number}` }))
    .filter(({ binding }) => !bound.some((one) => one.binding === binding));
}

/** Adds bindings to wrangler.toml, after the databases that it has. @throws {DeployError} */
export async function addDatabases(
  path: string,
  environment: string | null,
  missing: readonly DatabaseBinding[],
): Promise<void> {
  if (missing.length === 0) return;
  const header = `[[${environment === null ? "" : `env.${environment}.`}d1_databases]]`;
  const parts = (await readFile(path, "utf8")).split("\n\n");
  const last = parts.findLastIndex((part) => part.split("\n").includes(header));
  if (last < 0) throw deployError("wrangler.toml cannot be changed", `It has no ${header}.`);
  const added = missing.map(
    ({ binding, database_name }) => `${header}\nbinding = "${binding}"\ndatabase_name = "${database_name}"`,
  );
  const text = [...parts.slice(0, last), parts[last]?.trimEnd(), ...added, ...parts.slice(last + 1)].join("\n\n");
  await writeFile(path, text.endsWith("\n") ? text : `${text}\n`);
}
