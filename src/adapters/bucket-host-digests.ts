import { addArticle, evidenceOf, type HostDigest, isDigest, NEW_DIGEST } from "../host-digest/digest.ts";
import type { Clock } from "../ports/clock.ts";
import type { HostDigests } from "../ports/host-digests.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "../store/json-object.ts";
import { digestKey } from "../store/keys.ts";
import { articleHost } from "../url/article-id.ts";

interface StoredDigest extends HostDigest {
  readonly schemaVersion: 1;
}

/** How long a change by another process may go unnoticed. */
const CACHE_MS = 60_000;
/** The cache is cleared beyond this size. */
const MAX_CACHED_HOSTS = 500;

interface CachedDigest {
  readonly digest: HostDigest;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/**
 * Digests in the bucket, one object per host. For the command line. Once a digest is full, a host costs at most two
 * writes an hour. A damaged digest is replaced.
 */
export function bucketHostDigests(store: ObjectStore, clock: Clock): HostDigests {
  const cache = new Map<string, CachedDigest>();
  const now = () => clock.now().getTime();

  function keep(host: string, digest: HostDigest): HostDigest {
    if (cache.size >= MAX_CACHED_HOSTS) cache.clear();
    cache.set(host, { digest, readAt: now() });
    return digest;
  }

  async function read(host: string): Promise<HostDigest> {
    const cached = cache.get(host);
    if (cached !== undefined && Math.abs(now() - cached.readAt) < CACHE_MS) return cached.digest;
    const stored = await readJson(digestKey(host), store, validDigest);
    return keep(host, stored?.value ?? NEW_DIGEST);
  }

  return {
    async evidenceOf(url) {
      return evidenceOf(await read(articleHost(url)));
    },
    async observe(url, observation) {
      const host = articleHost(url);
      const known = await read(host);
      if (addArticle(known, observation, now()) === known) return;
      const change = (before: StoredDigest | null): StoredDigest | null => {
        const digest = before ?? NEW_DIGEST;
        const after = keep(host, addArticle(digest, observation, now()));
        return after === digest ? null : { schemaVersion: 1, ...after };
      };
      await updateJson<StoredDigest>(digestKey(host), store, change, validDigest);
    },
  };
}

function validDigest(value: unknown): StoredDigest | null {
  const { schemaVersion } = (value ?? {}) as Partial<StoredDigest>;
  return schemaVersion === 1 && isDigest(value) ? (value as StoredDigest) : null;
}
