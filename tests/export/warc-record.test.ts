import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { warcPage } from "../../src/export/warc-record.ts";
import { samplePage } from "../store/samples.ts";

test("the target of a record is a URI, also of a URL that its caller did not encode", () => {
  const { body, html, ...page } = samplePage(0, { finalUrl: "https://harbour.example/新/ü?q=é" });
  const record = warcPage({ ...page, rawKey: "pages/0.html.gz", rawSha256: "0" }, body);
  expect(gunzipSync(record).toString()).toContain(
    "WARC-Target-URI: https://harbour.example/%E6%96%B0/%C3%BC?q=%C3%A9\r\n",
  );
});
