import type { KnownRobots } from "../ports/host-gate.ts";

/** RFC 9309, section 2.4. */
const MAX_AGE = 24 * 3_600_000;

/**
 * Whether it still holds: not for longer than a day, also not after a clock that ran ahead, and not for who goes by
 * another name since.
 */
export function isInForce(known: KnownRobots, agent: string, now: Date): boolean {
  return known.agent === agent && Math.abs(now.getTime() - Date.parse(known.fetchedAt)) < MAX_AGE;
}
