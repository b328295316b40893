import { type Passage, passagesOf } from "../passages/passages-of.ts";
import type { StoredArticle } from "../stored-article.ts";

/** A passage with what a search index stores about its article. */
export interface PassageRecord extends Passage {
  readonly articleId: string;
  readonly version: number;
  /** 0 for the first passage of the article. */
  readonly position: number;
  readonly articleUrl: string;
  readonly host: string;
  readonly title: string | null;
  /** As the page states it. */
  readonly date: string | null;
  readonly language: string | null;
}

/** @throws {IngestError} `too-complex`. */
export function passageRecords(article: StoredArticle): readonly PassageRecord[] {
  const { id: articleId, version, url: articleUrl, host, headline, datePublished, inLanguage } = article;
  const about = { articleId, version: version.number };
  const source = { articleUrl, host, title: headline, date: datePublished?.value ?? null, language: inLanguage };
  return passagesOf(article).map((passage, position) => ({ ...about, ...passage, position, ...source }));
}
