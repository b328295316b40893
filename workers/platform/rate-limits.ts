import type { RateLimit } from "@cloudflare/workers-types";
import type { Clock } from "../../src/ports/clock.ts";

/** The period of the limits in wrangler.toml, in seconds. The platform does not say how much of it is left. */
export const RATE_PERIOD = 60;

/** Each call counts, and answers whether it is still within the limit. */
export interface RateLimits {
  /** Of a client that is known. */
  allowsRequest(client: string): Promise<boolean>;
  /** Of an address that did not know a token. */
  allowsFailedSignIn(address: string): Promise<boolean>;
  /** Whether an address has used up its attempts: then it is no longer told whether a token is right. */
  isShut(address: string): boolean;
}

/** Addresses that have used up their attempts, and until when, in order of insertion. Each isolate knows its own. */
const shut = new Map<string, number>();
const MOST_SHUT = 10_000;

function shutOut(address: string, now: Date): void {
  // A client without an address may be anybody.
  if (address === "") return;
  for (const first of shut.keys()) {
    if (shut.size < MOST_SHUT) break;
    shut.delete(first);
  }
  shut.set(address, now.getTime() + RATE_PERIOD * 1_000);
}

/** Limits by the platform's own counters. Without a binding there is no limit: an operator may take it out. */
export function cloudflareRateLimits(
  requests: RateLimit | undefined,
  failedSignIns: RateLimit | undefined,
  clock: Clock,
): RateLimits {
  const allows = async (limit: RateLimit | undefined, key: string) =>
    limit === undefined || (await limit.limit({ key })).success;
  return {
    allowsRequest: (client) => allows(requests, client),
    async allowsFailedSignIn(address) {
      const allowed = await allows(failedSignIns, address);
      if (!allowed) shutOut(address, clock.now());
      return allowed;
    },
    isShut: (address) => (shut.get(address) ?? 0) > clock.now().getTime(),
  };
}
