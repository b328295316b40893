import type { ResourceFetcher } from "../../../src/ports/resource-fetcher.ts";
import type { ListedEntry } from "../../../src/sources/listed-entry.ts";
import type { PollResult } from "../../../src/sources/poll.ts";
import type { KnownSource } from "../../../src/sources/read-source.ts";
import type { ModelFeed } from "../model-web.ts";

/** Replaces `src/sources/read-source.ts`: the model's response already has the entries, and nothing is parsed. */
export async function readSource(known: KnownSource, resources: ResourceFetcher): Promise<PollResult> {
  const document = known.documents[0] ?? { url: known.url, etag: null, lastModified: null };
  const answer = (await resources.fetchResource(known.url, document)) as unknown as ModelFeed;
  const base = { kind: "feed", title: "The model", minIntervalSeconds: null } as const;
  if (answer === null) return { ...base, documents: known.documents, entries: null };
  const entries = answer.entries.map(({ url }): ListedEntry => ({ url, via: "feed", sourceTitle: null, date: null }));
  return { ...base, documents: [{ url: known.url, etag: answer.etag, lastModified: null }], entries };
}
