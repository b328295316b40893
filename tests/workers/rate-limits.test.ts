import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cloudflareRateLimits, RATE_PERIOD } from "../../workers/platform/rate-limits.ts";

test("every limit of wrangler.toml counts over the time that clients are told", () => {
  const settings = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
  const periods = [...settings.matchAll(/^simple = \{ limit = \d+, period = (\d+) \}$/gm)].map(([, period]) => period);
  expect(periods).toEqual([String(RATE_PERIOD), String(RATE_PERIOD)]);
});

test("without a binding there is no limit", async () => {
  const limits = cloudflareRateLimits(undefined, undefined, { now: () => new Date() });
  expect(await limits.allowsRequest("a")).toBe(true);
  expect(await limits.allowsFailedSignIn("a")).toBe(true);
  expect(limits.isShut("a")).toBe(false);
});

test("an address that has used up its attempts is shut out for the period, and nobody else", async () => {
  let now = Date.UTC(2026, 10, 27);
  const limits = cloudflareRateLimits(
    undefined,
    { limit: async () => ({ success: false }) },
    { now: () => new Date(now) },
  );
  for (const address of ["198.51.100.1", ""]) await limits.allowsFailedSignIn(address);
  expect(["198.51.100.1", "198.51.100.2", ""].map(limits.isShut)).toEqual([true, false, false]);
  now += RATE_PERIOD * 1_000;
  expect(limits.isShut("198.51.100.1")).toBe(false);
});
