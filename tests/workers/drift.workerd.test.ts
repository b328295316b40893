import { expect, test, vi } from "vitest";
import type { PageOutcome } from "../../src/ports/ledger.ts";
import { app } from "../../workers/http/app.ts";
import type { WebhookMessage } from "../../workers/messages/webhook-message.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { publishDrifts } from "../../workers/publish-drifts.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "drift.example.com";
const SETTINGS = {
  API_TOKENS: TOKEN,
  SOURCES: `https://${HOST}/feed.xml`,
  WEBHOOKS: "https://hooks.example.com/cuttings",
  WEBHOOK_SECRETS: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
};
const GOOD: PageOutcome = {
  host: HOST,
  via: "feed",
  isFetched: true,
  status: "new",
  article: {
    words: 500,
    quality: 0.9,
    isPaywalled: false,
    hasTitle: true,
    hasAuthors: true,
    hasDate: true,
    hasImage: true,
  },
};

/** A ledger of its own, and a webhook queue that fails the first `failures` times. */
function envBefore(failures: number) {
  const env = envWith(SETTINGS);
  const published: WebhookMessage[] = [];
  let left = failures;
  const queue = {
    metrics: async () => ({ backlogCount: 0, backlogBytes: 0 }),
    async sendBatch(messages: readonly { readonly body: WebhookMessage }[]) {
      if (left-- > 0) throw new Error("The queue is unavailable.");
      published.push(...messages.map(({ body }) => body));
    },
  };
  const own = { getByName: () => env.LEDGER.getByName(`drift ${failures}`) };
  return { published, env: { ...env, LEDGER: own, WEBHOOK_QUEUE: queue } as unknown as Env };
}

async function redesign(env: Env): Promise<void> {
  const undated = { ...GOOD, article: GOOD.article && { ...GOOD.article, hasDate: false } };
  const { ledger } = compose(env);
  const pages = (times: number, outcome: PageOutcome) => ({
    operations: {} as never,
    events: {},
    outcomes: Array.from({ length: times }, () => outcome),
  });
  await ledger.record(pages(300, GOOD));
  await ledger.record(pages(60, undated));
}

test("a redesign that loses the dates is published once, and seen in health, metrics and lists", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const { published, env } = envBefore(0);
  await redesign(env);
  await publishDrifts(compose(env));
  await publishDrifts(compose(env));
  vi.restoreAllMocks();
  expect(published).toHaveLength(1);
  expect(published[0]?.event).toMatchObject({
    type: "host.drifted",
    id: expect.stringMatching(/^drifted_drift-example-com_\d+$/),
    data: { host: HOST, signs: [{ sign: "dates-missing" }], usual: { date: 1 } },
  });
  const get = (path: string) =>
    app.request(`https://cuttings.example${path}`, { headers: { Authorization: `Bearer ${TOKEN}` } }, env);
  const health = (await (await get("/health")).json()) as { readonly reasons: readonly { readonly code: string }[] };
  expect(health).toMatchObject({ status: "degraded", driftedHosts: [{ host: HOST }] });
  expect(health.reasons.map(({ code }) => code)).toContain("hosts-drifted");
  expect(await (await get("/metrics")).text()).toContain(
    `cuttings_host_drifted{host="${HOST}",sign="dates-missing"} 1\n`,
  );
  expect(await (await get("/sources")).text()).toContain("have a date, usually 100 %.");
});

test("a drift that cannot be published is published by the next run", async () => {
  const spies = [vi.spyOn(console, "error"), vi.spyOn(console, "log")];
  for (const spy of spies) spy.mockImplementation(() => {});
  const { published, env } = envBefore(1);
  await redesign(env);
  await publishDrifts(compose(env));
  expect(published).toEqual([]);
  await publishDrifts(compose(env));
  expect(published).toHaveLength(1);
  vi.restoreAllMocks();
});
