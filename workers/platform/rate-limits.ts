import type { RateLimit } from "@cloudflare/workers-types";

/** The period of the limits in wrangler.toml, in seconds. The platform does not say how much of it is left. */
export const RATE_PERIOD = 60;

/** Each call counts, and answers whether it is still within the limit. */
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
