import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ObjectStore } from "../ports/object-store.ts";
import { pageKey } from "./keys.ts";

/** SHA-256 in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Stores a page as received. Returns whether it is new. A damaged copy is repaired. */
export async function storePage(body: Uint8Array, store: ObjectStore): Promise<boolean> {
  const hash = sha256(body);
  const packed = gzipSync(body);
  if ((await store.putIfAbsent(pageKey(hash), packed)) !== null) return true;
  const existing = await store.get(pageKey(hash));
  if (existing !== null && unpack(existing.body, hash) === null)
    await store.putIfUnchanged(pageKey(hash), packed, existing.etag);
  return false;
}

/** A page as received; `damaged` when its content does not match its hash. */
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
