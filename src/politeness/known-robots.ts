import type { KnownRobots } from "../ports/host-gate.ts";

/** RFC 9309, section 2.4. */
const MAX_AGE_MS = 24 * 3_600_000;

/**
 * Whether stored rules still apply: for a day, in either direction in case a clock ran ahead, and to the agent that
 * they were parsed for.
 */
export function isInForce(known: KnownRobots, agent: string, now: Date): boolean {
  return known.agent === agent && Math.abs(now.getTime() - Date.parse(known.fetchedAt)) < MAX_AGE_MS;
}
