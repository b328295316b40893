import type { RateLimit } from "@cloudflare/workers-types";

/** Must equal the period of the limits in wrangler.toml. The platform does not report how much of it is left. */
export const RATE_PERIOD_SECONDS = 60;

/** Each call counts, and returns whether it is within the limit. */
export interface RateLimits {
  /** @param client an authenticated client. */
  allowsRequest(client: string): Promise<boolean>;
  /** @param address the address that sent a wrong token. */
  allowsFailedSignIn(address: string): Promise<boolean>;
}

/** Limits by the platform's rate-limiting bindings. A binding that the operator removed sets no limit. */
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
