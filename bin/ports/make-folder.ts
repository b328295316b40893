import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../terminal/terminal.ts";

/**
 * Makes a folder, and those that it lies in. Node's own `recursive` never ends where the system says of a folder that it
 * cannot be made what it says of one that is missing above it: in /proc.
 *
 * @throws {Error} as `mkdir` does; `EEXIST` where there is a file.
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
      // Another process has made it meanwhile.
      if (again.code !== "EEXIST") throw again;
    });
  }
}

/** As `makeFolder`, for a place that the command line names. @throws {UsageError} when it cannot be made. */
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
