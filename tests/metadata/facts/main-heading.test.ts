import { expect, test } from "vitest";
import { metadataOf } from "../metadata-of.ts";

const PROSE = `<p>${"The bridge is open again, and the ferry rests. ".repeat(9)}</p>`;
const author = (body: string) =>
  metadataOf(
    `<html><head><title>What people love about the bridge</title></head><body>${body}</body></html>`,
  ).authors.map(({ name }) => name);

test.each([
  [
    "an h2 with the title, while the sections are h1",
    `<h2>What people love about the bridge</h2><div>23 November 2026 · Anna Obi</div>${PROSE}<h1>But what they want is the sense of power it gives</h1>${PROSE}`,
  ],
  [
    "an h3 with the title, while the h1 below the text is the site's appeal",
    `<h3>What people love about the bridge</h3><div><p>by</p><p><a href="/author/annaobi"><span>Anna Obi</span></a></p></div>${PROSE}<h1>A message from our founder</h1>${PROSE}`,
  ],
])("the headline: %s", (_case, body) => {
  expect(author(body)).toEqual(["Anna Obi"]);
});
