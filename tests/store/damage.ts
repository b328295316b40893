import type { ObjectStore } from "../../src/ports/object-store.ts";

/** Truncates an object to half, as a faulty disk may. */
export async function damage(key: string, store: ObjectStore): Promise<void> {
  const object = await store.get(key);
  if (object === null) throw new TypeError(`There is no ${key} to damage.`);
  await store.putIfUnchanged(key, object.body.slice(0, object.body.length / 2), object.etag);
}

/** Changes one letter of a text in an object; its JSON stays valid. */
export async function flipLetter(key: string, text: string, store: ObjectStore): Promise<void> {
  const object = await store.get(key);
  const body = Buffer.from(object?.body ?? []);
  const at = body.indexOf(text);
  if (object === null || at < 0) throw new TypeError(`There is no "${text}" in ${key}.`);
  body[at] = (body[at] ?? 0) ^ 1;
  await store.putIfUnchanged(key, new Uint8Array(body), object.etag);
}
