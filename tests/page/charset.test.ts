import { describe, expect, test } from "vitest";
import { charsetParameter, decodeText, detectCharset } from "../../src/page/charset.ts";
import { DETECTABLE_TEXTS, ENCODED_TEXTS, pageOf } from "./encoded-texts.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe.each(ENCODED_TEXTS)("%s", (encoding, text, base64) => {
  test("by the Content-Type header", () => {
    const body = pageOf(base64);
    const charset = detectCharset(body, `text/html; charset=${encoding}`);
    expect(charset).toEqual({ used: encoding, source: "header" });
    expect(decodeText(body, charset)).toContain(text);
  });

  test("by a meta element", () => {
    const body = pageOf(base64, `<meta charset="${encoding}">`);
    const charset = detectCharset(body, "text/html");
    expect(charset).toEqual({ used: encoding, source: "meta" });
    expect(decodeText(body, charset)).toContain(text);
  });

  test("by http-equiv after 5,000 characters of other meta elements", () => {
    const others = `<meta name="x" content="${"y".repeat(5000)}">`;
    const head = `${others}<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`;
    const body = pageOf(base64, head);
    expect(detectCharset(body, null)).toEqual({ used: encoding, source: "meta" });
  });
});

test.each(DETECTABLE_TEXTS)("%s without a declaration is detected from its bytes", (_encoding, text, base64) => {
  const body = pageOf(base64);
  expect(decodeText(body, detectCharset(body, "text/html"))).toContain(text);
});

test.each([
  ["a byte order mark overrides the header", "\ufeff<p>é", "text/html; charset=iso-8859-1", "utf-8", "bom"],
  [
    "the header overrides the meta element",
    '<meta charset="shift_jis"><p>é',
    "text/html; charset=UTF-8",
    "utf-8",
    "header",
  ],
  [
    "an unknown header is ignored in favour of the meta element",
    '<meta charset="utf8"><p>é',
    "text/html; charset=klingon",
    "utf-8",
    "meta",
  ],
  ["an encoding that must not be decoded is ignored", "<p>é", "text/html; charset=iso-2022-kr", "utf-8", "detected"],
  ["utf-16 in an ASCII meta element means UTF-8", '<meta charset="utf-16"><p>é', null, "utf-8", "meta"],
  ["undeclared UTF-8 is detected from its bytes", "<p>é", null, "utf-8", "detected"],
  ["plain ASCII defaults to windows-1252", "<p>e", null, "windows-1252", "default"],
  ["an empty page defaults to windows-1252", "", null, "windows-1252", "default"],
])("%s", (_why, text, contentType, used, source) => {
  expect(detectCharset(utf8(text), contentType)).toEqual({ used, source });
});

test.each([
  ["little-endian, with a mark", [0xff, 0xfe, 0x3c, 0, 0xe9, 0], { used: "utf-16le", source: "bom" }, "<é"],
  ["big-endian, with a mark", [0xfe, 0xff, 0, 0x3c, 0, 0xe9], { used: "utf-16be", source: "bom" }, "<é"],
  ["little-endian, without", [0x3c, 0, 0xe9, 0], { used: "utf-16le", source: "detected" }, "<é"],
  ["big-endian, without", [0, 0x3c, 0, 0xe9], { used: "utf-16be", source: "detected" }, "<é"],
])("UTF-16 %s", (_what, bytes, expected, text) => {
  const body = new Uint8Array(bytes);
  const charset = detectCharset(body, null);
  expect(charset).toEqual(expected);
  expect(decodeText(body, charset)).toBe(text);
});

describe("a page declared as UTF-8", () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const cut = "\xc3<p>";
  const prose = "Die Fähre fährt für höchstens dreißig Gäste über den Fluß, und das täglich außer an Feiertagen. ";

  test.each([
    ["in the header", "<p>", "text/html; charset=utf-8"],
    ["in a meta element", '<meta charset="utf-8"><p>', "text/html"],
  ])("%s that is not is read by its bytes", (_where, head, contentType) => {
    const body = latin1(head + prose);
    const charset = detectCharset(body, contentType);
    expect(charset).toEqual({ used: "windows-1252", source: "detected" });
    expect(decodeText(body, charset)).toContain(prose);
  });

  test("is read as the meta element says when the header is wrong", () => {
    const body = latin1(`<meta charset="windows-1252"><p>${prose}`);
    expect(detectCharset(body, "text/html; charset=utf-8")).toEqual({ used: "windows-1252", source: "meta" });
  });

  test("is read as UTF-8 when one character is truncated", () => {
    const body = new Uint8Array([...latin1(cut), ...utf8(prose)]);
    expect(detectCharset(body, "text/html; charset=utf-8")).toEqual({ used: "utf-8", source: "header" });
  });
});

test("invalid bytes become replacement characters", () => {
  expect(decodeText(new Uint8Array([0x61, 0xff, 0x62]), { used: "utf-8", source: "header" })).toBe("a\ufffdb");
});

test.each([
  ["text/html; charset=utf-8", "utf-8"],
  ['text/html;charset="Shift_JIS"', "Shift_JIS"],
  ["text/html; x=y; CHARSET = gbk ; z", "gbk"],
  ["text/html; charset=", null],
  ["text/html", null],
  [null, null],
])("the charset of %s", (contentType, expected) => {
  expect(charsetParameter(contentType)).toBe(expected);
});
