/** The part of a V8 CPU profile that is read here. */
export interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  /** Id of the node that ran at each sample. */
  readonly samples: readonly number[];
  /** Microseconds between a sample and the one before. */
  readonly timeDeltas: readonly number[];
}

/** Milliseconds in which the processor worked, garbage collection included. */
export function activeMilliseconds({ nodes, samples, timeDeltas }: CpuProfile): number {
  const idle = new Set(nodes.filter((node) => node.callFrame.functionName === "(idle)").map((node) => node.id));
  let microseconds = 0;
  for (const [index, sample] of samples.entries()) if (!idle.has(sample)) microseconds += timeDeltas[index] ?? 0;
  return microseconds / 1000;
}
