/** The parts of a V8 CPU profile that are used here. */
export interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  /** Node id of each sample. */
  readonly samples: readonly number[];
  /** Microseconds since the previous sample. */
  readonly timeDeltas: readonly number[];
}

/** CPU time in milliseconds, including garbage collection. */
export function activeMilliseconds({ nodes, samples, timeDeltas }: CpuProfile): number {
  const idle = new Set(nodes.filter((node) => node.callFrame.functionName === "(idle)").map((node) => node.id));
  let microseconds = 0;
  for (const [index, sample] of samples.entries()) if (!idle.has(sample)) microseconds += timeDeltas[index] ?? 0;
  return microseconds / 1000;
}
