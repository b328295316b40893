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

/** The order in which S3 and R2 list. JavaScript's own order differs past U+FFFF. */
export function compareObjectKeys(a: string, b: string): number {
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  for (;;) {
    const x = left.next();
    const y = right.next();
    if (x.done || y.done) return Number(y.done ?? false) - Number(x.done ?? false);
    const difference = codePoint(x.value) - codePoint(y.value);
    if (difference !== 0) return difference;
  }
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hasControlCharacter(key: string): boolean {
  for (const character of key) {
    const code = codePoint(character);
    if (code < 0x20 || code === 0x7f || code === 0xfffe || code === 0xffff) return true;
  }
  return false;
}
