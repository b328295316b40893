import type { Catalog } from "../../src/ports/catalog.ts";
import type { RemovalPorts } from "../../src/removal/delete-articles.ts";
import { sharedByCatalog } from "../../src/removal/shared-pages.ts";
import type { Worker } from "./worker.ts";

/** The ports that a deletion needs. */
export function removalPorts(worker: Worker): RemovalPorts & { readonly catalog: Catalog } {
  const { ports, catalog, passages } = worker;
  return {
    store: ports.store,
    clock: ports.clock,
    catalog,
    passages,
    findSharedPages: sharedByCatalog(catalog),
    completeLater: (places) => worker.sendCompletions(places.map(({ id, host }) => ({ deleted: { id, host } }))),
  };
}
