import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes } from "./json-object.ts";
import { sha256 } from "./pages.ts";

/** A queue message without a URL to record its failure under. */
export interface UnreadableMessage {
  readonly reason: string;
  readonly body: unknown;
  readonly at: string;
}

/** Stored at `dead-letters/{sha256 of the body}.json`; the first of identical messages is kept. */
export async function storeUnreadableMessage(message: UnreadableMessage, store: ObjectStore): Promise<void> {
  const hash = sha256(JSON.stringify(message.body) ?? "");
  await store.putIfAbsent(`dead-letters/${hash}.json`, jsonBytes(message));
}
