import { OPERATIONS, type Operation, type Operations } from "../ports/ledger.ts";

export const NO_OPERATIONS: Operations = {
  r2ClassA: 0,
  r2ClassB: 0,
  d1RowsWritten: 0,
  d1RowsRead: 0,
  queueOperations: 0,
  durableObjectRequests: 0,
  durableObjectRowsWritten: 0,
  cpuMilliseconds: 0,
  invocations: 0,
  logEvents: 0,
};

export function addOperations(one: Operations, other: Partial<Operations>): Operations {
  const sum: Record<Operation, number> = { ...NO_OPERATIONS };
  for (const operation of OPERATIONS) sum[operation] = one[operation] + (other[operation] ?? 0);
  return sum;
}

export function timesOperations(operations: Operations, factor: number): Operations {
  const product: Record<Operation, number> = { ...NO_OPERATIONS };
  for (const operation of OPERATIONS) product[operation] = operations[operation] * factor;
  return product;
}
