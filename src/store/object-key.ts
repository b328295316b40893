const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  jsonl: "application/x-ndjson",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  // The page stays packed: a Content-Encoding would have some clients unpack it on the way and others not.
  gz: "application/gzip",
};

/** S3's limit, and R2's. */
const MAX_KEY_BYTES = 1024;

/** A key says what it holds, so that a file system, which keeps no content types, agrees with a bucket. */
export function contentTypeOf(key: string): string {
  return CONTENT_TYPES[key.slice(key.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/**
 * Every store takes the same keys: what S3's XML cannot carry, or what would leave a folder on a
 * file system, is refused by all of them.
 *
 * @throws {TypeError} Such a key is a bug of the caller.
 */
export function checkObjectKey(key: string): void {
  if (!key.isWellFormed()) throw new TypeError("Object key with half a surrogate pair");
  if (hasControlCharacter(key) || key.includes("\\")) {
    throw new TypeError(`Object key with a control character or backslash: ${JSON.stringify(key)}`);
  }
  if (new TextEncoder().encode(key).length > MAX_KEY_BYTES) {
    throw new TypeError(`Object key longer than ${MAX_KEY_BYTES} bytes: ${key}`);
  }
  for (const segment of key.split("/")) {
    if (segment === "" || segment === "." || segment === "..") {
      throw new TypeError(`Object key with an empty or dotted segment: ${JSON.stringify(key)}`);
    }
  }
}

/** The order of UTF-8 bytes, in which S3 and R2 list. JavaScript's own order differs past U+FFFF. */
export function compareObjectKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = weight(a.charCodeAt(index)) - weight(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Halves of surrogate pairs stand for characters past U+FFFF, and so after all others. */
function weight(codeUnit: number): number {
  return codeUnit >= 0xd800 && codeUnit < 0xe000 ? codeUnit + 0x10000 : codeUnit;
}

function hasControlCharacter(key: string): boolean {
  for (const character of key) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f || code === 0xfffe || code === 0xffff) return true;
  }
  return false;
}
