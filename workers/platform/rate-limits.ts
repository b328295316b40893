import type { RateLimit } from "@cloudflare/workers-types";

/** Seconds that a limit counts over, in wrangler.toml; the platform does not tell how many are left of them. */
export const RATE_PERIOD = 60;

/** How often may somebody ask? Each answers whether this once is still within the limit. */
export interface RateLimits {
  /** Of a client that is known. */
  allowsRequest(client: string): Promise<boolean>;
  /** Of an address that did not know a token. */
  allowsFailedSignIn(address: string): Promise<boolean>;
  /** Whether an address has had its attempts: then it is no more told whether a token is right. */
  isShut(address: string): boolean;
}

/** Addresses that have had their attempts, with when they have new ones, the first to have been shut out first. Each isolate knows its own. */
const shut = new Map<string, number>();
const MOST_SHUT = 10_000;

function shutOut(address: string): void {
  // Who is not named by the edge may be anybody.
  if (address === "") return;
  for (const first of shut.keys()) {
    if (shut.size < MOST_SHUT) break;
    shut.delete(first);
  }
  shut.set(address, Date.now() + RATE_PERIOD * 1_000);
}

/** Limits by the platform's own counters. Without a binding there is no limit: an operator may take it out. */
export function cloudflareRateLimits(
  requests: RateLimit | undefined,
  failedSignIns: RateLimit | undefined,
): RateLimits {
  const allows = async (limit: RateLimit | undefined, key: string) =>
    limit === undefined || (await limit.limit({ key })).success;
  return {
    allowsRequest: (client) => allows(requests, client),
    async allowsFailedSignIn(address) {
      const allowed = await allows(failedSignIns, address);
      if (!allowed) shutOut(address);
      return allowed;
    },
    isShut: (address) => (shut.get(address) ?? 0) > Date.now(),
  };
}
