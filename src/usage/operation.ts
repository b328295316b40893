/** What the platform counts and bills. */
export const OPERATIONS = [
  "r2ClassA",
  "r2ClassB",
  "d1RowsWritten",
  "d1RowsRead",
  "queueOperations",
  "durableObjectRequests",
  "durableObjectRowsWritten",
  "cpuMilliseconds",
  "invocations",
  "logEvents",
] as const;

export type Operation = (typeof OPERATIONS)[number];

/** How many of each. */
export type Operations = Readonly<Record<Operation, number>>;

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

/** Both together. */
export function addOperations(one: Operations, other: Partial<Operations>): Operations {
  const sum: Record<Operation, number> = { ...NO_OPERATIONS };
  for (const operation of OPERATIONS) sum[operation] = one[operation] + (other[operation] ?? 0);
  return sum;
}

/** So many times as many of each. */
export function timesOperations(operations: Operations, factor: number): Operations {
  const product: Record<Operation, number> = { ...NO_OPERATIONS };
  for (const operation of OPERATIONS) product[operation] = operations[operation] * factor;
  return product;
}
