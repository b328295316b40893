import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { commandConfig } from "./command-config.ts";

/** The ports of an ingest into `store`, except fetcher, renderer and catalog. */
export function ingestPorts(store: ObjectStore): Omit<IngestPorts, "fetcher" | "renderer" | "catalog"> {
  const { developmentAllowedHosts, storeMarkdown, filedKinds } = commandConfig();
  return {
    store,
    clock: { now: () => new Date() },
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: developmentAllowedHosts },
    storeSettings: { markdown: storeMarkdown },
    filedKinds,
    subscribers: null,
    passages: null,
    // A catalog beside a folder may be deleted at any time, and a bucket may have none.
    index: null,
  };
}
