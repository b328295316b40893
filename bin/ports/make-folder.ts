import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../terminal/terminal.ts";

/**
 * Creates a folder and its parents. Node's `recursive` option loops forever in /proc, where creating a folder fails with
 * ENOENT although its parent exists.
 *
 * @throws {Error} like `mkdir`; `EEXIST` when the path is a file.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: NodeJS.ErrnoException) => {
      // Another process created it meanwhile.
      if (again.code !== "EEXIST") throw again;
    });
  }
}

/** Like `makeFolder`, for a path from the command line. @throws {UsageError} when it cannot be created. */
export async function makeNamedFolder(place: string): Promise<void> {
  try {
    await makeFolder(place);
  } catch (error) {
    throw notWritable(place, error);
  }
}

export function notWritable(place: string, error: unknown): UsageError {
  const { code } = error as NodeJS.ErrnoException;
  const isFile = code === "EEXIST" || code === "ENOTDIR";
  return new UsageError(isFile ? `${place} is a file, not a folder.` : `${place} cannot be written to (${code}).`);
}
