import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { HAS_SQLITE } from "../../src/adapters/node-sqlite.ts";
import { prefixedObjectStore } from "../../src/adapters/prefixed-object-store.ts";
import { probedObjectStore } from "../../src/adapters/probed-object-store.ts";
import { s3ObjectStore } from "../../src/adapters/s3-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { UsageError } from "../terminal/terminal.ts";
import { s3Settings } from "./command-config.ts";
import { makeNamedFolder, notWritable } from "./make-folder.ts";

/** A bucket given on the command line. */
export interface Bucket {
  readonly store: ObjectStore;
  /** Default path of its catalog; `null` for an s3:// bucket. */
  readonly catalogPath: string | null;
}

/** For the help of every command that takes a bucket. */
export const BUCKET_HELP = `A bucket is a folder, or s3://name or s3://name/prefix with S3_ENDPOINT,
S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY in the environment.`;

/**
 * @param place a folder, `s3://name` or `s3://name/prefix`.
 * @throws {UsageError} when the place is invalid or its settings are missing.
 */
export function openBucket(place: string): Bucket {
  if (place === "") throw new UsageError("The bucket has no name: pass a folder or s3://bucket/prefix.");
  if (place.startsWith("s3://")) return { store: openS3(place), catalogPath: null };
  if (/^[a-z0-9+]+:\/\//i.test(place)) throw new UsageError(`A bucket is a folder or s3://name/prefix, not ${place}.`);
  if (!HAS_SQLITE)
    throw new UsageError(
      `A folder as a bucket needs Node 22.13 or newer, which has SQLite; this is ${process.version}.`,
    );
  return { store: fileObjectStore(place), catalogPath: join(place, ".cuttings", "catalog.sqlite") };
}

/** Like `openBucket`, for a command that writes: a folder is created and checked for write access. */
export async function openWritableBucket(place: string): Promise<Bucket> {
  const bucket = openBucket(place);
  if (bucket.catalogPath === null) return bucket;
  await makeNamedFolder(place);
  try {
    await access(place, constants.W_OK);
  } catch (error) {
    throw notWritable(place, error);
  }
  return bucket;
}

/** Like `openBucket`, for a command that reads: a missing folder is an error. */
export async function openExistingBucket(place: string): Promise<Bucket> {
  const bucket = openBucket(place);
  if (bucket.catalogPath === null) return bucket;
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`Folder not found: ${place}.`);
  return bucket;
}

function openS3(place: string): ObjectStore {
  const [name = "", ...path] = place.slice("s3://".length).split("/");
  if (name === "") throw new UsageError(`${place} has no bucket name.`);
  const folders = path.filter(Boolean);
  if (folders.some((folder) => folder === "." || folder === ".."))
    throw new UsageError(`A prefix in S3 is not a path: ${place} may not contain . or ..`);
  const store = s3ObjectStore(s3Settings(name));
  return probedObjectStore(folders.length === 0 ? store : prefixedObjectStore(store, `${folders.join("/")}/`));
}
