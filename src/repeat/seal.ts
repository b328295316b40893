import { createHash } from "node:crypto";

const CIPHER = "AES-GCM";
/** A key closes one text, so that the counter may begin at 0. */
const START = new Uint8Array(12);

/** A key for a purpose, from what only somebody with the whole request knows. */
export function sealedBy(purpose: string, ...secrets: readonly string[]): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([purpose, ...secrets]))
    .digest();
}

/** @param key of 32 bytes, that closes nothing else. @returns base64. */
export async function seal(text: string, key: Buffer): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: CIPHER, iv: START }, await imported(key), bytes);
  return Buffer.from(sealed).toString("base64");
}

/** `null` for what this key has not sealed. */
export async function unseal(sealed: string, key: Buffer): Promise<string | null> {
  try {
    const bytes = new Uint8Array(Buffer.from(sealed, "base64"));
    return new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: CIPHER, iv: START }, await imported(key), bytes),
    );
  } catch {
    return null;
  }
}

function imported(key: Buffer): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new Uint8Array(key), CIPHER, false, ["encrypt", "decrypt"]);
}
