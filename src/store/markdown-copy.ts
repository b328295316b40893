import type { ObjectStore } from "../ports/object-store.ts";
import { renderMarkdownDocument } from "../render/markdown-document.ts";
import { type ArticlePlace, markdownKey } from "./keys.ts";
import { readLatest } from "./read-latest.ts";

const MAX_WRITE_ATTEMPTS = 10;

/** Brings `article.md` up to `article.json`. */
export async function storeMarkdown(place: ArticlePlace, store: ObjectStore): Promise<void> {
  const key = markdownKey(place);
  for (let race = 0; race < MAX_WRITE_ATTEMPTS; race++) {
    // The copy is read before the article: who then still finds the copy unchanged writes no older article over it.
    const copy = await store.get(key);
    const { article, isDamaged } = await readLatest(place, store);
    if (article === null || isDamaged) return;
    const markdown = renderMarkdownDocument(article);
    if (copy !== null && new TextDecoder().decode(copy.body) === markdown) return;
    const body = new TextEncoder().encode(markdown);
    const etag = copy === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, copy.etag);
    if (etag !== null) return;
  }
}
