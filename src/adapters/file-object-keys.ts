import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareObjectKeys } from "../store/object-key.ts";

/** Keys of the files below `root`, sorted as object keys. Skips folders without matching keys. */
export async function* keysInOrder(
  root: string,
  except: string,
  prefix: string,
  after: string | null,
): AsyncGenerator<string> {
  for (const name of await names(root, "")) {
    if (name !== `${except}/`) yield* below(root, name, prefix, after);
  }
}

async function* below(root: string, name: string, prefix: string, after: string | null): AsyncGenerator<string> {
  if (!name.endsWith("/")) {
    if (name.startsWith(prefix) && (after === null || compareObjectKeys(name, after) > 0)) yield name;
    return;
  }
  if (!name.startsWith(prefix) && !prefix.startsWith(name)) return;
  if (after !== null && !after.startsWith(name) && compareObjectKeys(name, after) < 0) return;
  for (const child of await names(root, name)) yield* below(root, child, prefix, after);
}

/** A folder sorts as its name with a slash: `a.json` precedes the contents of `a/`, as in a bucket. */
async function names(root: string, folder: string): Promise<string[]> {
  const children: string[] = [];
  for (const entry of await entries(join(root, folder))) {
    if (entry.isFile()) children.push(folder + entry.name);
    if (entry.isDirectory()) children.push(`${folder}${entry.name}/`);
  }
  return children.sort(compareObjectKeys);
}

async function entries(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
