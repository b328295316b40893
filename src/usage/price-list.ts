import { OPERATIONS, type Operation, type Operations } from "../ports/ledger.ts";

export interface PriceList {
  /** The month in which the prices were looked up. */
  readonly asOf: string;
  readonly source: string;
  /** US dollars per million operations, without deducting those that a plan includes. */
  readonly perMillion: Readonly<Record<Operation, number>>;
}

/**
 * Cloudflare's list prices on the paid plan. They exclude storage, and the time that a Durable Object is active: a few
 * milliseconds per request, two cents per million requests.
 */
export const LIST_PRICES: PriceList = {
  asOf: "2026-11",
  source: "the pricing pages of R2, D1, Queues, Durable Objects and Workers at developers.cloudflare.com",
  perMillion: {
    r2ClassA: 4.5,
    r2ClassB: 0.36,
    d1RowsWritten: 1,
    d1RowsRead: 0.001,
    queueOperations: 0.4,
    durableObjectRequests: 0.15,
    durableObjectRowsWritten: 1,
    cpuMilliseconds: 0.02,
    invocations: 0.3,
    logEvents: 0.6,
  },
};

/** US dollars for each kind of operation. */
export function costsOf(operations: Operations, { perMillion }: PriceList = LIST_PRICES): Operations {
  const costs: Record<Operation, number> = { ...operations };
  for (const operation of OPERATIONS) costs[operation] = (operations[operation] * perMillion[operation]) / 1_000_000;
  return costs;
}

/** US dollars for all of them. */
export function totalCost(operations: Operations, prices: PriceList = LIST_PRICES): number {
  return Object.values(costsOf(operations, prices)).reduce((sum, cost) => sum + cost, 0);
}
