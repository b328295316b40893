import { createHash } from "node:crypto";

const CIPHER = "AES-GCM";
/** A constant initialisation vector is safe because each key encrypts a single text. */
const INITIALISATION_VECTOR = new Uint8Array(12);

/** Derives a key for a purpose from secrets that only the sender of the request knows. */
export function deriveKey(purpose: string, ...secrets: readonly string[]): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([purpose, ...secrets]))
    .digest();
}

/** Encrypts a text. @param key 32 bytes, used for no other text. @returns base64. */
export async function encrypt(text: string, key: Buffer): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const encrypted = await crypto.subtle.encrypt(
    { name: CIPHER, iv: INITIALISATION_VECTOR },
    await importKey(key),
    bytes,
  );
  return Buffer.from(encrypted).toString("base64");
}

/** Decrypts a text; `null` if it was not encrypted with this key. */
export async function decrypt(encrypted: string, key: Buffer): Promise<string | null> {
  try {
    const bytes = new Uint8Array(Buffer.from(encrypted, "base64"));
    return new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: CIPHER, iv: INITIALISATION_VECTOR }, await importKey(key), bytes),
    );
  } catch {
    return null;
  }
}

function importKey(key: Buffer): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new Uint8Array(key), CIPHER, false, ["encrypt", "decrypt"]);
}
