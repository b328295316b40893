import { describe, expect, test } from "vitest";
import { firstToken, missingWebhookSecret, readDevVars, signedIn, tokensFor } from "../../bin/start/token.ts";
import { parseConfig } from "../../src/config/config.ts";

describe("the token of npm start", () => {
  test("is the requested one, else that of the settings, else a new one each time", () => {
    const settings = { API_TOKENS: "settings-token-one, settings-token-two" };
    expect(tokensFor("asked-for-token-1", settings)).toBe("asked-for-token-1");
    expect(firstToken(tokensFor(null, settings))).toBe("settings-token-one");
    const [one, other] = [tokensFor(null, { API_TOKENS: " " }), tokensFor(null, {})];
    expect(one).toMatch(/^[\w-]{24}$/);
    expect(one).not.toBe(other);
  });

  test("is part of the URL that signs the browser in", () => {
    expect(signedIn("http://127.0.0.1:8787", "a/b@c")).toBe("http://cuttings:a%2Fb%40c@127.0.0.1:8787/");
  });

  test("webhooks get a valid secret where the settings have none", () => {
    expect(missingWebhookSecret({})).toBeNull();
    expect(missingWebhookSecret({ WEBHOOKS: "http://127.0.0.1:9/", WEBHOOK_SECRETS: "whsec_x" })).toBeNull();
    const secret = missingWebhookSecret({ WEBHOOKS: "http://127.0.0.1:9/" });
    const env = { ENVIRONMENT: "development", WEBHOOKS: "http://127.0.0.1:9/", WEBHOOK_SECRETS: secret ?? "" };
    expect(parseConfig(env).webhooks.keys).toHaveLength(1);
  });

  test("without .dev.vars there are no settings", async () => {
    expect(await readDevVars("/nowhere/.dev.vars")).toEqual({});
  });
});
