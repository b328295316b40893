import { lineOf } from "../../metadata/facts/line-of.ts";
import type { Metadata } from "../../stated-metadata.ts";
import type { ThreadPost } from "./read-thread.ts";

/**
 * Replaces the author of another post, which metadata can take for the page's, by that of the first post. An author that
 * the page states elsewhere stays.
 */
export function withThreadAuthor(metadata: Metadata, posts: readonly ThreadPost[]): Metadata {
  const names = posts.map(({ author }) => (author === null ? null : lineOf(author)));
  const [opener = null] = names;
  const others = new Set(names.filter((name) => name !== opener));
  if (opener === null || metadata.authors.length === 0) return metadata;
  if (!metadata.authors.every(({ name }) => others.has(name))) return metadata;
  const before = metadata.provenance.authors;
  const rejected = before === undefined ? {} : { rejected: [{ source: before.source, raw: before.raw }] };
  return {
    ...metadata,
    authors: [{ name: opener, url: null, kind: "Person" }],
    provenance: { ...metadata.provenance, authors: { source: "text:post", raw: opener, ...rejected } },
  };
}
