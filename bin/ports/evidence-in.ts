import { bucketHostDigests } from "../../src/adapters/bucket-host-digests.ts";
import type { HostEvidence } from "../../src/host-observation.ts";
import { isOfUser } from "../../src/url/is-of-user.ts";
import { openExistingBucket } from "./open-bucket.ts";

/**
 * The evidence that a bucket has for a page; `null` for a page without any.
 * @throws {UsageError} when there is no such bucket.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function evidenceIn(bucket: string, url: string): Promise<HostEvidence | null> {
  const { store } = await openExistingBucket(bucket);
  return isOfUser(url) ? null : bucketHostDigests(store, { now: () => new Date() }).evidenceOf(url);
}
