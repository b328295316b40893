const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  jsonl: "application/x-ndjson",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  // Not a Content-Encoding: some clients would decompress the page in transit and others not.
  gz: "application/gzip",
};

/** The limit of S3 and R2. */
const MAX_KEY_BYTES = 1024;

/** Derived from the key, because a file system stores no content types. */
export function contentTypeOf(key: string): string {
  return CONTENT_TYPES[key.slice(key.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/**
 * Every store accepts the same keys: all refuse what S3's XML cannot carry and what would escape a folder of a file
 * system.
 *
 * @throws {TypeError} for a refused key, which is a bug in the caller.
 */
export function checkObjectKey(key: string): void {
  if (!key.isWellFormed()) throw new TypeError("Object key with an unpaired surrogate");
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

/** Compares UTF-8 byte order, in which S3 and R2 list. JavaScript's own order differs above U+FFFF. */
export function compareObjectKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = weight(a.charCodeAt(index)) - weight(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates encode characters above U+FFFF and sort after all others. */
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
