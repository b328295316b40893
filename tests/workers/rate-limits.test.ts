import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cloudflareRateLimits, RATE_PERIOD_SECONDS } from "../../workers/platform/rate-limits.ts";

test("every rate limit in wrangler.toml uses the period that clients are told", () => {
  const settings = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
  const periods = [...settings.matchAll(/^simple = \{ limit = \d+, period = (\d+) \}$/gm)].map(([, period]) => period);
  expect(periods).toEqual(Array(4).fill(String(RATE_PERIOD_SECONDS)));
});

test("without a binding there is no limit", async () => {
  const limits = cloudflareRateLimits(undefined, undefined);
  expect(await limits.allowsRequest("a")).toBe(true);
  expect(await limits.allowsFailedSignIn("a")).toBe(true);
});
