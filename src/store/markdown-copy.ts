import type { ObjectStore } from "../ports/object-store.ts";
import { renderMarkdownDocument } from "../render/markdown-document.ts";
import { type ArticlePlace, markdownKey } from "./keys.ts";
import { readLatest } from "./read-latest.ts";

const MAX_WRITE_ATTEMPTS = 10;

/** Updates `article.md` to match `article.json`. */
export async function storeMarkdown(place: ArticlePlace, store: ObjectStore): Promise<void> {
  const key = markdownKey(place);
  for (let attempt = 0; attempt < MAX_WRITE_ATTEMPTS; attempt++) {
    // Read before the article: a writer that finds the copy unchanged then never overwrites it with an older article.
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
