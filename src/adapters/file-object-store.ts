import { type BigIntStats, renameSync, statSync } from "node:fs";
import { link, mkdir, open, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { IngestError } from "../errors.ts";
import type { ListOptions, ListPage, ObjectBody, ObjectHead, ObjectStore } from "../ports/object-store.ts";
import { checkObjectKey, contentTypeOf } from "../store/object-key.ts";
import { type FileLock, fileLock } from "./file-lock.ts";
import { keysInOrder } from "./file-object-keys.ts";

/** Holds the lock and what is being written; never an object. */
const OWN_FOLDER = ".cuttings";

/**
 * A folder as a bucket: a key is a path below `root`. Any number of processes may write at once.
 *
 * A body is written to a file of its own and reaches its key whole, by a hard link (which fails when
 * the key exists) or a rename. One key cannot be the folder of another.
 */
export function fileObjectStore(root: string): ObjectStore {
  const ownFolder = join(root, OWN_FOLDER);
  let lock: FileLock | null = null;

  /** Where a body waits until it is complete and on the disk. */
  async function writeAside(body: Uint8Array): Promise<string> {
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

  async function place<Answer>(body: Uint8Array, move: (aside: string) => Answer | Promise<Answer>): Promise<Answer> {
    const aside = await writeAside(body);
    try {
      return await move(aside);
    } finally {
      await orNull("ENOENT", unlink(aside));
    }
  }

  function pathOf(key: string): string {
    checkObjectKey(key);
    if (key === OWN_FOLDER || key.startsWith(`${OWN_FOLDER}/`)) throw new TypeError(`Object key is taken: ${key}`);
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
        // Most keys that exist are met again and again: that costs no write.
        if ((await headOf(key, path)) !== null) return null;
        return place(body, async (aside) => {
          await mkdir(dirname(path), { recursive: true });
          const etag = etagOf(await stat(aside, { bigint: true }));
          const linked = await orNull(
            "EEXIST",
            link(aside, path).then(() => true),
          );
          return linked === null ? null : etag;
        });
      });
    },

    async putIfUnchanged(key, body, etag): Promise<string | null> {
      const path = pathOf(key);
      return guarded(`put ${key}`, () =>
        place(body, (aside) => {
          lock ??= fileLock(join(ownFolder, "lock.sqlite"));
          return lock.hold(() => {
            const current = statSync(path, { bigint: true, throwIfNoEntry: false });
            if (current === undefined || etagOf(current) !== etag) return null;
            const next = etagOf(statSync(aside, { bigint: true }));
            renameSync(aside, path);
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

/** A file is never written in place, so that a new state is a new file. */
function etagOf(file: BigIntStats): string {
  return `${file.ino.toString(36)}-${file.mtimeNs.toString(36)}-${file.size.toString(36)}`;
}

async function guarded<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof IngestError) throw error;
    throw new IngestError("storage-unavailable", `${what}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

async function orNull<Answer>(code: string, answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    // ENOTDIR: a segment of the key is an object, so that nothing lies below it.
    const actual = (error as NodeJS.ErrnoException).code;
    if (actual === code || (code === "ENOENT" && actual === "ENOTDIR")) return null;
    throw error;
  }
}
