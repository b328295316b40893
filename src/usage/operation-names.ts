import type { Operation } from "../ports/ledger.ts";

/** Display names of the operations. */
export const OPERATION_NAMES: Readonly<Record<Operation, string>> = {
  r2ClassA: "R2, class A",
  r2ClassB: "R2, class B",
  d1RowsWritten: "D1, rows written",
  d1RowsRead: "D1, rows read",
  queueOperations: "Queues, operations",
  durableObjectRequests: "Durable Objects, requests",
  durableObjectRowsWritten: "Durable Objects, rows written",
  cpuMilliseconds: "CPU, milliseconds",
  invocations: "Workers, requests",
  logEvents: "Workers Logs, events",
};
