import { expect, test } from "vitest";
import { decodeText, detectCharset } from "../../src/page/charset.ts";
import { DETECTABLE_TEXTS, ENCODED_TEXTS, pageOf } from "./encoded-texts.ts";

test.each(ENCODED_TEXTS)("workerd decodes %s like Node", (encoding, text, base64) => {
  const body = pageOf(base64, `<meta charset="${encoding}">`);
  const charset = detectCharset(body, "text/html");
  expect(charset).toEqual({ used: encoding, source: "meta" });
  expect(decodeText(body, charset)).toContain(text);
});

test.each(DETECTABLE_TEXTS)("workerd detects undeclared %s from its bytes", (_encoding, text, base64) => {
  const body = pageOf(base64);
  expect(decodeText(body, detectCharset(body, "text/html"))).toContain(text);
});
