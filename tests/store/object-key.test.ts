import fc from "fast-check";
import { expect, test } from "vitest";
import { compareObjectKeys } from "../../src/store/object-key.ts";

test("keys compare like their UTF-8 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      expect(Math.sign(compareObjectKeys(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});
