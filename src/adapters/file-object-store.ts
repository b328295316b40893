import { type BigIntStats, renameSync, statSync } from "node:fs";
import { link, mkdir, open, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { IngestError } from "../errors.ts";
import type { ListOptions, ListPage, ObjectBody, ObjectHead, ObjectStore } from "../ports/object-store.ts";
import { checkObjectKey, contentTypeOf } from "../store/object-key.ts";
import { type FileLock, fileLock } from "./file-lock.ts";
import { keysInOrder } from "./file-object-keys.ts";

/** Contains the lock and incomplete writes; never an object. */
const OWN_FOLDER = ".cuttings";

/**
 * A folder as a bucket: a key is a path below `root`. Any number of processes may write concurrently.
 *
 * A body is written to a temporary file and moved to its key in one step, by a hard link (which fails when the key
 * exists) or a rename. A key cannot be a prefix folder of another key.
 */
export function fileObjectStore(root: string): ObjectStore {
  const ownFolder = join(root, OWN_FOLDER);
  let lock: FileLock | null = null;

  /** Writes a body to a temporary file and flushes it to disk. */
  async function writeTemporary(body: Uint8Array): Promise<string> {
    const path = join(ownFolder, `${crypto.randomUUID()}.part`);
    await mkdir(ownFolder, { recursive: true });
    const file = await open(path, "wx");
    try {
      await file.writeFile(body);
      await file.datasync();
    } finally {
      await file.close();
    }
    return path;
  }

  async function place<Result>(
    body: Uint8Array,
    move: (temporary: string) => Result | Promise<Result>,
  ): Promise<Result> {
    const temporary = await writeTemporary(body);
    try {
      return await move(temporary);
    } finally {
      await orNull("ENOENT", unlink(temporary));
    }
  }

  function pathOf(key: string): string {
    checkObjectKey(key);
    if (key === OWN_FOLDER || key.startsWith(`${OWN_FOLDER}/`)) throw new TypeError(`Object key is reserved: ${key}`);
    return join(root, key);
  }

  return {
    async get(key): Promise<ObjectBody | null> {
      const path = pathOf(key);
      return guarded(`get ${key}`, async () => {
        const file = await orNull("ENOENT", open(path, "r"));
        if (file === null) return null;
        try {
          const etag = etagOf(await file.stat({ bigint: true }));
          return { body: new Uint8Array(await file.readFile()), etag, contentType: contentTypeOf(key) };
        } finally {
          await file.close();
        }
      });
    },

    async head(key): Promise<Pick<ObjectHead, "etag"> | null> {
      const path = pathOf(key);
      return guarded(`head ${key}`, async () => {
        const found = await headOf(key, path);
        return found === null ? null : { etag: found.etag };
      });
    },

    async putIfAbsent(key, body): Promise<string | null> {
      const path = pathOf(key);
      return guarded(`put ${key}`, async () => {
        // Existing keys are common: avoids a write.
        if ((await headOf(key, path)) !== null) return null;
        return place(body, async (temporary) => {
          await mkdir(dirname(path), { recursive: true });
          const etag = etagOf(await stat(temporary, { bigint: true }));
          const linked = await orNull(
            "EEXIST",
            link(temporary, path).then(() => true),
          );
          return linked === null ? null : etag;
        });
      });
    },

    async putIfUnchanged(key, body, etag): Promise<string | null> {
      const path = pathOf(key);
      return guarded(`put ${key}`, () =>
        place(body, (temporary) => {
          lock ??= fileLock(join(ownFolder, "lock.sqlite"));
          return lock.hold(() => {
            const current = statSync(path, { bigint: true, throwIfNoEntry: false });
            if (current === undefined || etagOf(current) !== etag) return null;
            const next = etagOf(statSync(temporary, { bigint: true }));
            renameSync(temporary, path);
            return next;
          });
        }),
      );
    },

    async list({ prefix, after, limit }: ListOptions): Promise<ListPage> {
      return guarded(`list ${prefix}`, async () => {
        const objects: ObjectHead[] = [];
        for await (const key of keysInOrder(root, OWN_FOLDER, prefix, after)) {
          if (objects.length === limit) return { objects, next: objects.at(-1)?.key ?? null };
          const head = await headOf(key, join(root, key));
          if (head !== null) objects.push(head);
        }
        return { objects, next: null };
      });
    },

    async delete(key): Promise<void> {
      const path = pathOf(key);
      await guarded(`delete ${key}`, () => orNull("ENOENT", unlink(path)));
    },
  };
}

async function headOf(key: string, path: string): Promise<ObjectHead | null> {
  const found = await orNull("ENOENT", stat(path, { bigint: true }));
  if (found === null || !found.isFile()) return null;
  return { key, etag: etagOf(found), size: Number(found.size) };
}

/** Files are never written in place, so that each state is a new file. */
function etagOf(file: BigIntStats): string {
  return `${file.ino.toString(36)}-${file.mtimeNs.toString(36)}-${file.size.toString(36)}`;
}

async function guarded<Result>(what: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof IngestError) throw error;
    throw new IngestError("storage-unavailable", `${what}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

async function orNull<Result>(code: string, promise: Promise<Result>): Promise<Result | null> {
  try {
    return await promise;
  } catch (error) {
    // ENOTDIR: a segment of the key is an object, so that nothing can be below it.
    const actual = (error as NodeJS.ErrnoException).code;
    if (actual === code || (code === "ENOENT" && actual === "ENOTDIR")) return null;
    throw error;
  }
}
