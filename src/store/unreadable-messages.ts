import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes } from "./json-object.ts";
import { sha256 } from "./pages.ts";

/** A message of the queue that names no URL to file its failure under. */
export interface UnreadableMessage {
  readonly reason: string;
  readonly body: unknown;
  readonly at: string;
}

/** `dead-letters/{sha256 of the body}.json`; the first of equal letters stays. */
export async function storeUnreadableMessage(letter: UnreadableMessage, store: ObjectStore): Promise<void> {
  const hash = sha256(JSON.stringify(letter.body) ?? "");
  await store.putIfAbsent(`dead-letters/${hash}.json`, jsonBytes(letter));
}
