import assert from "node:assert/strict";
import { type CatalogRule, day } from "./catalog-rule.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

const HASH = 0x0123456789abcdefn;
const hashOff = (...bits: readonly number[]) =>
  bits
    .reduce((hash, bit) => hash ^ (1n << BigInt(bit)), HASH)
    .toString(16)
    .padStart(16, "0");

function withHash(id: string, simhash: string | null, number = 1, host = "news.test") {
  return makeStored({ id, host, version: { ...makeVersion(number, day(20 + number)), simhash } });
}

/** Articles of nearly the same text. */
export const similarRules: readonly CatalogRule[] = [
  {
    rule: "hashes within seven bits are similar, nearest first, and an article is not similar to itself",
    async check(catalog) {
      const self = withHash("self", hashOff());
      await catalog.indexArticles([
        self,
        withHash("spread", hashOff(0, 1, 16, 17, 32, 33, 48)),
        withHash("ends", hashOff(0, 63)),
        withHash("same", hashOff(), 1, "post.test"),
        withHash("far", hashOff(0, 1, 2, 3, 4, 5, 6, 7)),
        withHash("short", null),
      ]);
      const near = await catalog.listSimilar(self);
      assert.deepEqual(
        near.map(({ id, host, distance }) => [id, host, distance]),
        [
          ["same", "post.test", 0],
          ["ends", "news.test", 2],
          ["spread", "news.test", 7],
        ],
      );
    },
  },
  {
    rule: "similarity follows the latest version, and a text without a hash is similar to none",
    async check(catalog) {
      const self = withHash("self", hashOff());
      await catalog.indexArticles([
        self,
        withHash("copy", hashOff(3)),
        withHash("copy", hashOff(3, 4, 5, 6, 7, 8, 9, 10), 2),
      ]);
      assert.deepEqual(await catalog.listSimilar(self), []);
      await catalog.indexArticles([withHash("copy", hashOff(8), 3)]);
      assert.equal((await catalog.listSimilar(self)).length, 1);
      assert.deepEqual(await catalog.listSimilar(withHash("self", null)), []);
    },
  },
];
