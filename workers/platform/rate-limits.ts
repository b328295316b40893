import type { RateLimit } from "@cloudflare/workers-types";

/** Seconds that a limit counts over, in wrangler.toml; the platform does not tell how many are left of them. */
export const RATE_PERIOD = 60;

/** How often may somebody ask? Each answers whether this once is still within the limit. */
export interface RateLimits {
  /** Of a client that is known. */
  allowsRequest(client: string): Promise<boolean>;
  /** Of an address that did not know a token. */
  allowsFailedSignIn(address: string): Promise<boolean>;
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
    allowsFailedSignIn: (address) => allows(failedSignIns, address),
  };
}
