/** Deeper than any real page; values below it are dropped. */
const MAX_DEPTH = 100;

/**
 * Nuxt's payload: a flat list in which objects and lists refer to their values by index.
 * https://github.com/sveltejs/devalue
 */
export function readNuxtPayload(payload: unknown): unknown {
  return Array.isArray(payload) ? new Payload(payload).value(0, 0) : undefined;
}

class Payload {
  private readonly list: readonly unknown[];
  /** A value referred to twice is the same object, and may contain itself. */
  private readonly made = new Map<number, unknown>();

  constructor(list: readonly unknown[]) {
    this.list = list;
  }

  value(place: unknown, depth: number): unknown {
    if (typeof place !== "number" || place < 0 || depth > MAX_DEPTH) return undefined;
    if (this.made.has(place)) return this.made.get(place);
    const stated = this.list[place];
    if (Array.isArray(stated)) return this.listValue(place, stated, depth);
    if (typeof stated !== "object" || stated === null) return stated;
    const object: Record<string, unknown> = {};
    this.made.set(place, object);
    for (const [key, inner] of Object.entries(stated))
      if (key !== "__proto__") object[key] = this.value(inner, depth + 1);
    return object;
  }

  /** A list that begins with a name is a value of that type, such as `["Reactive", 5]`. */
  private listValue(place: number, stated: readonly unknown[], depth: number): unknown {
    const isTyped = typeof stated[0] === "string";
    const list: unknown[] = [];
    this.made.set(place, list);
    for (const inner of isTyped ? stated.slice(1) : stated) list.push(this.value(inner, depth + 1));
    return list;
  }
}
