import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { randomNumbers, syntheticArticle } from "../synthetic-article.ts";
import type { Figures } from "./figures.ts";
import type { Invocation } from "./invocation.ts";

const READ_MS = 25;
const WRITE_MS = 50;

/** A bucket that stores article ids only: reading one returns a short synthetic article. */
export class ModelBucket {
  readonly #figures: Figures;
  readonly #onState: (url: string, due: number) => void;
  readonly #kept = memoryObjectStore();
  /** Host of the article of each id. */
  readonly #articles = new Map<string, string>();
  readonly #template = syntheticArticle(0, 5, randomNumbers(1));

  /** @param onState called with each source state written, and its next due time. */
  constructor(figures: Figures, onState: (url: string, due: number) => void) {
    this.#figures = figures;
    this.#onState = onState;
  }

  /** Stores an article; returns whether it is new. */
  file(url: string): boolean {
    const id = articleId(url);
    if (this.#articles.has(id)) return false;
    this.#articles.set(id, articleHost(url));
    return true;
  }

  has(url: string): boolean {
    return this.#articles.has(articleId(url));
  }

  /** The bucket as an invocation sees it. */
  storeOf(invocation: Invocation): ObjectStore {
    const kept = this.#kept;
    const read = async (key: string) => {
      this.#figures.add("R2 B");
      this.#figures.add(`R2 B ${key.split("/")[0]}/`);
      await invocation.call(READ_MS);
    };
    const write = async (key: string, body: Uint8Array | null) => {
      this.#figures.add("R2 A");
      this.#figures.add(`R2 A ${key.split("/")[0]}/`);
      await invocation.call(WRITE_MS);
      if (body !== null && key.startsWith("sources/")) this.#noteState(body);
    };
    return {
      get: async (key) => {
        await read(key);
        return this.#articleObject(key) ?? kept.get(key);
      },
      head: async (key) => {
        await read(key);
        return this.#articleObject(key) ?? kept.head(key);
      },
      putIfAbsent: async (key, body) => {
        await write(key, body);
        return kept.putIfAbsent(key, body);
      },
      putIfUnchanged: async (key, body, etag) => {
        await write(key, body);
        return kept.putIfUnchanged(key, body, etag);
      },
      list: async (options) => {
        await write(options.prefix, null);
        return kept.list(options);
      },
      delete: async (key) => {
        await invocation.call(WRITE_MS);
        await kept.delete(key);
      },
    };
  }

  #noteState(body: Uint8Array): void {
    const text = new TextDecoder().decode(body);
    const textOf = (name: string) => new RegExp(`"${name}":"([^"]*)"`).exec(text)?.[1] ?? "";
    this.#onState(textOf("url"), Date.parse(textOf("nextDueAt")));
  }

  #articleObject(key: string) {
    if (!key.startsWith("urls/") && !key.startsWith("articles/")) return null;
    const id = /^urls\/(\w+)\.json$|^articles\/[^/]+\/(\w+)\/article\.json$/.exec(key)?.slice(1).find(Boolean);
    const host = id === undefined ? undefined : this.#articles.get(id);
    if (id === undefined || host === undefined) return null;
    const value = key.startsWith("urls/") ? { url: `https://${host}/`, host, id } : { ...this.#template, host, id };
    return { body: new TextEncoder().encode(JSON.stringify(value)), etag: "1", contentType: "application/json" };
  }
}
