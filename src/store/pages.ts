import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ObjectStore } from "../ports/object-store.ts";
import { pageKey } from "./keys.ts";

/** SHA-256 in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Stores a page as received, and answers whether it was not there before. One that is there and damaged is repaired. */
export async function storePage(body: Uint8Array, store: ObjectStore): Promise<boolean> {
  const hash = sha256(body);
  const packed = gzipSync(body);
  if ((await store.putIfAbsent(pageKey(hash), packed)) !== null) return true;
  const there = await store.get(pageKey(hash));
  if (there !== null && unpack(there.body, hash) === null)
    await store.putIfUnchanged(pageKey(hash), packed, there.etag);
  return false;
}

/** A page as it was received; `damaged` is one that is not what was stored under its name. */
export async function readPage(hash: string, store: ObjectStore): Promise<Uint8Array | "missing" | "damaged"> {
  const object = await store.get(pageKey(hash));
  return object === null ? "missing" : (unpack(object.body, hash) ?? "damaged");
}

function unpack(packed: Uint8Array, hash: string): Uint8Array | null {
  try {
    const body = new Uint8Array(gunzipSync(packed));
    return sha256(body) === hash ? body : null;
  } catch {
    return null;
  }
}
