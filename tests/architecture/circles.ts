/**
 * Groups of nodes that reach each other, and nodes that link to themselves: the circles of a graph, by Tarjan's
 * algorithm (1972). Targets that are not nodes are ignored.
 */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  function enter(node: string): number {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    const targets = (graph.get(node) ?? []).filter((target) => graph.has(target));
    for (const target of targets) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) ?? 0)
          : Infinity
        : enter(target);
      lowest.set(node, Math.min(lowest.get(node) ?? 0, reached));
    }
    if (lowest.get(node) === order.get(node)) {
      const members = stack.splice(stack.indexOf(node));
      if (members.length > 1 || targets.includes(node)) circles.push(members.sort());
    }
    return lowest.get(node) ?? 0;
  }

  for (const node of graph.keys()) if (!order.has(node)) enter(node);
  return circles.sort();
}
