import { expect, test } from "vitest";
import { decodeText } from "../../src/page/charset.ts";
import { withoutDoubleEncoding } from "../../src/page/double-encoding.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const readAs = (encoding: string, text: string) => new TextDecoder(encoding).decode(utf8(text));
/** Unlike a browser, some programs know the 32 control characters of Latin-1. */
const asLatin1 = (text: string) => String.fromCharCode(...utf8(text));

const TEXT = "<p>“It’s the Küstenfähre”, say 港湾新聞 and Порт.</p>";

test.each([
  ["read as windows-1252", readAs("windows-1252", TEXT), TEXT],
  ["read as Latin-1", asLatin1(TEXT), TEXT],
  [
    "a single such character may be an example",
    asLatin1("<p>The ferry’s page</p>"),
    asLatin1("<p>The ferry’s page</p>"),
  ],
  ["only in a quotation", `${asLatin1(TEXT)} as on “Ferry”`, `${asLatin1(TEXT)} as on “Ferry”`],
  ["next to another script", `${asLatin1(TEXT)} Порт`, `${asLatin1(TEXT)} Порт`],
  ["ASCII", "<p>Ferry</p>", "<p>Ferry</p>"],
  ["properly encoded", TEXT, TEXT],
  ["in Latin-1 letters only", "Ça où? São João, «Ã»", "Ça où? São João, «Ã»"],
])("UTF-8 encoded twice: %s", (_why, text, expected) => {
  expect(withoutDoubleEncoding(text)).toBe(expected);
});

test("a page sent by the caller keeps its bytes, and both decode to the same text", () => {
  const given = asLatin1(TEXT);
  const { html, body } = pageFromHtml(given, "https://harbour.test/a", "2026-11-23T12:00:00.000Z");
  expect(html).toBe(TEXT);
  expect(body).toEqual(utf8(given));
  expect(decodeText(body, { used: "utf-8", source: "meta" })).toBe(TEXT);
});
