/** One of `of` parts of about equal size of the articles, whatever their hosts. They can be processed independently. */
export interface ArticlePartition {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

export function partitions(of: number): readonly ArticlePartition[] {
  return Array.from({ length: of }, (_, index) => ({ index, of }));
}

/** Whether an article is in a partition. @param key of its `article.json`. */
export function isInPartition(key: string, { index, of }: ArticlePartition): boolean {
  // Ids are hashes, in hexadecimal. A foreign object has some other name, and is in the first partition.
  const hash = Number.parseInt(key.split("/").at(-2)?.slice(0, 8) ?? "", 16) >>> 0;
  return hash % of === index;
}
