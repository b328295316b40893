import type { ObjectStore } from "../ports/object-store.ts";

export async function keysUnder(prefix: string, store: ObjectStore): Promise<readonly string[]> {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.list({ prefix, after, limit: 1_000 });
    keys.push(...page.objects.map(({ key }) => key));
    after = page.next;
  } while (after !== null);
  return keys;
}
