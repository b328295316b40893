import assert from "node:assert/strict";
import type { ObjectStore } from "../../src/ports/object-store.ts";

/** One rule of the port. `folder` is a prefix that no other check uses. */
export interface ContractRule {
  readonly rule: string;
  check(store: ObjectStore, folder: string): Promise<void>;
}

const WRITERS = 20;

const bytes = (text: string) => new TextEncoder().encode(text);

async function textOf(store: ObjectStore, key: string): Promise<string | null> {
  const object = await store.get(key);
  return object === null ? null : new TextDecoder().decode(object.body);
}

async function create(store: ObjectStore, key: string, text: string): Promise<string> {
  const etag = await store.putIfAbsent(key, bytes(text));
  assert.ok(etag, `${key} should be new`);
  return etag;
}

async function listAll(store: ObjectStore, prefix: string, limit: number): Promise<{ keys: string[]; pages: number }> {
  const keys: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const page = await store.list({ prefix, after, limit });
    assert.ok(page.objects.length <= limit, "a page is never longer than its limit");
    keys.push(...page.objects.map(({ key }) => key));
    after = page.next;
    pages++;
  } while (after !== null);
  return { keys, pages };
}

/** The contract of every ObjectStore, as data, so that it can run in Node and inside a worker. */
export const objectStoreContract: readonly ContractRule[] = [
  {
    rule: "a created object is read back, with the etag returned on creation and the same head",
    async check(store, folder) {
      const etag = await create(store, `${folder}/a.json`, '{"a":1}');
      const object = await store.get(`${folder}/a.json`);
      assert.equal(object?.etag, etag);
      assert.equal(new TextDecoder().decode(object?.body), '{"a":1}');
      assert.deepEqual(await store.head(`${folder}/a.json`), { etag });
    },
  },
  {
    rule: "an existing key is not created again, and its body stays",
    async check(store, folder) {
      await create(store, `${folder}/a.json`, "first");
      assert.equal(await store.putIfAbsent(`${folder}/a.json`, bytes("second")), null);
      assert.equal(await textOf(store, `${folder}/a.json`), "first");
    },
  },
  {
    rule: "of concurrent creations of one key, one wins and its body stays",
    async check(store, folder) {
      const key = `${folder}/race.json`;
      const answers = await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => ({
          writer,
          etag: await store.putIfAbsent(key, bytes(`writer ${writer}`)),
        })),
      );
      const winners = answers.filter(({ etag }) => etag !== null);
      assert.equal(winners.length, 1);
      assert.equal(await textOf(store, key), `writer ${winners[0]?.writer}`);
      assert.equal((await store.head(key))?.etag, winners[0]?.etag);
    },
  },
  {
    rule: "an object is replaced by a writer with its current etag, and gets a new one",
    async check(store, folder) {
      const key = `${folder}/a.json`;
      const first = await create(store, key, "first");
      const second = await store.putIfUnchanged(key, bytes("second"), first);
      assert.ok(second);
      assert.notEqual(second, first);
      assert.equal((await store.get(key))?.etag, second);
      assert.equal(await textOf(store, key), "second");
    },
  },
  {
    rule: "an object is not replaced by a writer with an older etag",
    async check(store, folder) {
      const key = `${folder}/a.json`;
      const first = await create(store, key, "first");
      await store.putIfUnchanged(key, bytes("second"), first);
      assert.equal(await store.putIfUnchanged(key, bytes("third"), first), null);
      assert.equal(await textOf(store, key), "second");
    },
  },
  {
    rule: "a deleted or missing object cannot be replaced",
    async check(store, folder) {
      const etag = await create(store, `${folder}/a.json`, "first");
      await store.delete(`${folder}/a.json`);
      assert.equal(await store.putIfUnchanged(`${folder}/a.json`, bytes("second"), etag), null);
      assert.equal(await store.putIfUnchanged(`${folder}/never.json`, bytes("second"), etag), null);
      assert.equal(await store.get(`${folder}/a.json`), null);
      assert.equal(await store.get(`${folder}/never.json`), null);
    },
  },
  {
    rule: "of concurrent replacements of one state, one wins and its body stays",
    async check(store, folder) {
      const key = `${folder}/race.json`;
      const before = await create(store, key, "before");
      const answers = await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => ({
          writer,
          etag: await store.putIfUnchanged(key, bytes(`writer ${writer}`), before),
        })),
      );
      const winners = answers.filter(({ etag }) => etag !== null);
      assert.equal(winners.length, 1);
      assert.equal(await textOf(store, key), `writer ${winners[0]?.writer}`);
    },
  },
  {
    rule: "a list of several pages has every key once, in UTF-8 byte order",
    async check(store, folder) {
      // A folder and a file of the same name, a prefix and a longer name, and both sides of U+FFFF.
      const names = [
        "a.json",
        "a/b.json",
        "a/c/d.json",
        "a0.json",
        "ab.json",
        "é.json",
        "語.json",
        "ﬀ.json",
        "😀.json",
      ];
      const keys = names.map((name) => `${folder}/in/${name}`);
      for (const key of keys.toReversed()) await create(store, key, key);
      await create(store, `${folder}/inside.json`, "beside the prefix");
      assert.deepEqual(await listAll(store, `${folder}/in/`, 1000), { keys, pages: 1 });
      const paged = await listAll(store, `${folder}/in/`, 2);
      assert.deepEqual(paged.keys, keys);
      assert.ok(paged.pages >= 5);
      assert.deepEqual((await listAll(store, `${folder}/in/a`, 2)).keys, keys.slice(0, 5));
    },
  },
  {
    rule: "a list continues after a deleted key, and has etags and sizes",
    async check(store, folder) {
      await create(store, `${folder}/a.json`, "1");
      await create(store, `${folder}/b.json`, "22");
      const etag = await create(store, `${folder}/c.json`, "333");
      await store.delete(`${folder}/b.json`);
      const page = await store.list({ prefix: `${folder}/`, after: `${folder}/b.json`, limit: 10 });
      assert.deepEqual(page, { objects: [{ key: `${folder}/c.json`, etag, size: 3 }], next: null });
    },
  },
  {
    rule: "an empty list is one empty page",
    async check(store, folder) {
      assert.deepEqual(await store.list({ prefix: `${folder}/`, after: null, limit: 10 }), { objects: [], next: null });
    },
  },
  {
    rule: "a body is stored byte for byte, even when empty, and is not shared with the caller",
    async check(store, folder) {
      const body = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
      const expected = body.slice();
      await store.putIfAbsent(`${folder}/page.html.gz`, body);
      body.fill(0);
      assert.deepEqual((await store.get(`${folder}/page.html.gz`))?.body, expected);
      await store.putIfAbsent(`${folder}/empty.json`, new Uint8Array());
      assert.equal((await store.get(`${folder}/empty.json`))?.body.length, 0);
    },
  },
  {
    rule: "the extension of a key determines the content type",
    async check(store, folder) {
      for (const [name, type] of [
        ["a.json", "application/json"],
        ["a.md", "text/markdown; charset=utf-8"],
        ["a.html.gz", "application/gzip"],
        ["a", "application/octet-stream"],
      ]) {
        await create(store, `${folder}/${name}`, "x");
        assert.equal((await store.get(`${folder}/${name}`))?.contentType, type);
      }
    },
  },
  {
    rule: "keys may contain any script, spaces and characters that a URL would escape",
    async check(store, folder) {
      for (const name of [
        "zeitung/größe.json",
        "新聞/記事.json",
        "a b+c%20d?e#f&g=h.json",
        "😀/é/é.json",
        "~'()*!.json",
      ]) {
        const key = `${folder}/${name}`;
        await create(store, key, name);
        assert.equal(await textOf(store, key), name);
        assert.deepEqual((await listAll(store, key, 10)).keys, [key]);
      }
    },
  },
  {
    rule: "a key that could leave its folder, or that XML cannot represent, is refused",
    async check(store, folder) {
      const keys = [
        "",
        "/",
        "../a",
        "a/../../b",
        "a//b",
        "a/",
        "/etc/passwd",
        "a/./b",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "\ud800",
      ];
      for (const key of keys) {
        const bad = key === "" || key.startsWith("/") || key.startsWith("..") ? key : `${folder}/${key}`;
        for (const call of [
          () => store.get(bad),
          () => store.head(bad),
          () => store.putIfAbsent(bad, bytes("x")),
          () => store.putIfUnchanged(bad, bytes("x"), "etag"),
          () => store.delete(bad),
        ]) {
          await assert.rejects(async () => call(), TypeError, JSON.stringify(bad));
        }
      }
    },
  },
  {
    rule: "a missing object is null, and can be deleted",
    async check(store, folder) {
      assert.equal(await store.get(`${folder}/missing.json`), null);
      assert.equal(await store.head(`${folder}/missing.json`), null);
      await store.delete(`${folder}/missing.json`);
      await create(store, `${folder}/a.json`, "first");
      assert.equal(await store.get(`${folder}/a.json/below`), null);
      await store.delete(`${folder}/a.json`);
      await store.delete(`${folder}/a.json`);
      assert.equal(await store.get(`${folder}/a.json`), null);
      await create(store, `${folder}/a.json`, "again");
    },
  },
];
