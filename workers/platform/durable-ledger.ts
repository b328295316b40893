import { IngestError } from "../../src/errors.ts";
import type { Ledger as LedgerPort } from "../../src/ports/ledger.ts";
import type { Ledger } from "./ledger.ts";

/** The Durable Object namespace of the ledger, as RPC stubs: every method returns a promise. */
export interface Ledgers {
  getByName(name: string): {
    [Method in keyof LedgerPort]: (...args: Parameters<Ledger[Method]>) => Promise<ReturnType<Ledger[Method]>>;
  };
}

export function durableLedger(ledgers: Ledgers): LedgerPort {
  const ledger = () => ledgers.getByName("ledger");
  return {
    record: (counted) => called(() => ledger().record(counted)),
    days: (from, last) => called(() => ledger().days(from, last)),
    state: () => called(() => ledger().state()),
    checkHosts: () => called(() => ledger().checkHosts()),
    settleDrifts: (hosts) => called(() => ledger().settleDrifts(hosts)),
  };
}

async function called<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The ledger is unavailable.", { cause });
  }
}
