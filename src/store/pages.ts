import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports.ts";
import { pageKey } from "./keys.ts";

/** SHA-256 in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Stores a page as received, unless it is there, and answers its SHA-256. */
export async function storePage(body: Uint8Array, store: ObjectStore): Promise<string> {
  const hash = sha256(body);
  await store.putIfAbsent(pageKey(hash), gzipSync(body));
  return hash;
}

/**
 * A page as it was received, or `null` when it is not stored.
 *
 * @throws {IngestError} `storage-unavailable` when what is stored is not what was received.
 */
export async function readPage(hash: string, store: ObjectStore): Promise<Uint8Array | null> {
  const object = await store.get(pageKey(hash));
  if (object === null) return null;
  const body = unpack(object.body, hash);
  if (sha256(body) !== hash) throw corrupt(hash);
  return body;
}

function unpack(packed: Uint8Array, hash: string): Uint8Array {
  try {
    return new Uint8Array(gunzipSync(packed));
  } catch (error) {
    throw corrupt(hash, error);
  }
}

function corrupt(hash: string, cause?: unknown): IngestError {
  return new IngestError("storage-unavailable", `${pageKey(hash)} is not what was stored under this name`, { cause });
}
