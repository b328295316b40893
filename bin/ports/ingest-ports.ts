import { bucketHostDigests } from "../../src/adapters/bucket-host-digests.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { commandConfig } from "./command-config.ts";

/** The ports of an ingest into `store`, except fetcher, renderer and catalog. */
export function ingestPorts(store: ObjectStore): Omit<IngestPorts, "fetcher" | "renderer" | "catalog"> {
  const { developmentAllowedHosts, storeMarkdown, filedKinds, hostEvidence } = commandConfig();
  const clock = { now: () => new Date() };
  return {
    store,
    clock,
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: developmentAllowedHosts },
    storeSettings: { markdown: storeMarkdown },
    filedKinds,
    subscribers: null,
    passages: null,
    digests: hostEvidence ? bucketHostDigests(store, clock) : null,
    // A catalog beside a folder may be deleted at any time, and a bucket may have none.
    index: null,
  };
}
