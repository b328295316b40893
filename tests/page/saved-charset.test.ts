import { expect, test } from "vitest";
import { decodeText } from "../../src/page/charset.ts";
import { detectSavedCharset } from "../../src/page/saved-charset.ts";

const declaring = (charset: string) => `<meta charset="${charset}"><p>Größe, 東京</p>`;

test.each([
  ["UTF-8 declared as another encoding", Buffer.from(declaring("iso-8859-15")), "utf-8"],
  ["UTF-8 declared as such", Buffer.from(declaring("utf-8")), "utf-8"],
  ["another declared encoding", Buffer.from('<meta charset="iso-8859-1"><p>Größe</p>', "latin1"), "windows-1252"],
  [
    "a byte order mark",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declaring("utf-8"), "utf16le")]),
    "utf-16le",
  ],
  [
    "ISO-2022-JP, which is ASCII with escapes",
    Buffer.from('<meta charset="iso-2022-jp"><p>\u001b$BEl5~\u001b(B</p>'),
    "iso-2022-jp",
  ],
])("%s", (_why, body, expected) => {
  const charset = detectSavedCharset(body);
  expect(charset.used).toBe(expected);
  expect(decodeText(body, charset)).toMatch(/Größe|東京/);
});
