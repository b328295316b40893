import { createExecutionContext, createMessageBatch, getQueueResult, type QueueResult } from "cloudflare:test";
import type { MessageBatch } from "@cloudflare/workers-types";
import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { readFailure, recordFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import type { DeadLetter } from "../../workers/messages/ingest-message.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { fileDeadLetters } from "../../workers/queue/dead-letters.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { workerBefore } from "./worker-env.ts";

const urlOf = (name: string) => `https://queue.example.com/${name}`;

/** Runs a batch of these bodies; message ids are their positions, from 0. */
async function run(
  consume: typeof consumeIngests,
  bodies: unknown[],
  worker: Worker,
  attempts = 1,
): Promise<QueueResult> {
  const messages = bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts, body }));
  const batch = createMessageBatch("cuttings-ingest", messages);
  await consume(batch, worker);
  return getQueueResult(batch, createExecutionContext());
}

describe("each message is settled independently", () => {
  test("stored and refused are acknowledged, temporary failures are retried, and a crash affects no neighbour", async () => {
    const worker = workerBefore({
      [urlOf("good")]: ARTICLE_HTML,
      [urlOf("busy")]: new IngestError("server-busy", "The server responded with 503."),
      [urlOf("also-good")]: ARTICLE_HTML,
    });
    const fetchPage = worker.ports.fetcher.fetchPage;
    const crashing: Worker = {
      ...worker,
      ports: {
        ...worker.ports,
        fetcher: {
          fetchPage: (url) => (url.endsWith("crash") ? Promise.reject(new TypeError("a bug")) : fetchPage(url)),
        },
      },
    };
    const bodies = ["good", "gone", "crash", "busy", "also-good"].map((name) => ({ url: urlOf(name) }));
    const result = await run(consumeIngests, bodies, crashing);
    expect([...result.explicitAcks].sort()).toEqual(["0", "1", "4"]);
    expect(result.retryMessages.map(({ msgId }) => msgId).sort()).toEqual(["2", "3"]);
    const { store } = worker.ports;
    expect(await findByUrl(urlOf("good"), store)).not.toBeNull();
    expect(await findByUrl(urlOf("also-good"), store)).not.toBeNull();
    expect(await readFailure(urlOf("gone"), store)).toMatchObject({ code: "page-gone" });
    expect(await readFailure(urlOf("busy"), store)).toMatchObject({ code: "server-busy", retryable: true });
  });

  test("delivering a message twice stores one article with one version", async () => {
    const worker = workerBefore({ [urlOf("twice")]: ARTICLE_HTML });
    await run(consumeIngests, [{ url: urlOf("twice") }, { url: urlOf("twice") }], worker);
    await run(consumeIngests, [{ url: urlOf("twice") }], worker);
    expect(await findByUrl(urlOf("twice"), worker.ports.store)).toMatchObject({ version: { number: 1 } });
  });

  test("an article records how its URL was found", async () => {
    const worker = workerBefore({ [urlOf("found")]: ARTICLE_HTML });
    const discovery = {
      via: "feed",
      source: "https://queue.example.com/feed",
      feedTitle: "Feed",
      feedDate: "2026-11-20",
    };
    await run(consumeIngests, [{ url: urlOf("found"), discovery }], worker);
    expect(await findByUrl(urlOf("found"), worker.ports.store)).toMatchObject({ discovery });
  });
});

describe("the retry delay", () => {
  const away = new IngestError("page-unreachable", "No answer.");
  const busy = new IngestError("server-busy", "The server responded with 503.", { retryAfterSeconds: 600 });
  test.each([
    ["is 15 to 30 s after the first attempt", away, 1, 15],
    ["is eight times as long after the fourth", away, 4, 120],
    ["is at least Retry-After", busy, 1, 600],
  ])("%s", async (_rule, error, attempts, delaySeconds) => {
    const message = retriedMessage({ url: urlOf("later") }, attempts);
    const batch = { queue: "cuttings-ingest", messages: [message] } as unknown as MessageBatch<unknown>;
    await consumeIngests(batch, workerBefore({ [urlOf("later")]: error }));
    expect(message.retries).toEqual([{ delaySeconds }]);
  });
});

describe("an invalid message", () => {
  test.each([
    ["not an object", "https://queue.example.com/", /expected object/],
    ["no URL", { id: 7 }, /url/],
    ["an unsupported URL scheme", { url: "ftp://queue.example.com/" }, /url/i],
    ["an unknown origin", { url: urlOf("x"), discovery: { via: "guess" } }, /via/],
  ])("%s is dead-lettered with its reason", async (_why, body, reason) => {
    const letters: DeadLetter[] = [];
    const worker: Worker = {
      ...workerBefore({}),
      async deadLetter(letter) {
        letters.push(letter);
      },
    };
    const result = await run(consumeIngests, [body], worker);
    expect(result.explicitAcks).toEqual(["0"]);
    expect(letters).toEqual([{ reason: expect.stringMatching(reason), body }]);
  });

  test("stays in the queue when the dead-letter queue is unavailable", async () => {
    const worker: Worker = {
      ...workerBefore({}),
      deadLetter: () => Promise.reject(new Error("The queue is unavailable.")),
    };
    const result = await run(consumeIngests, ["nonsense"], worker);
    expect(result.explicitAcks).toEqual([]);
    expect(result.retryMessages).toHaveLength(1);
  });
});

describe("dead letters", () => {
  test("a message whose every attempt crashed is recorded as given up", async () => {
    const worker = workerBefore({});
    const result = await run(fileDeadLetters, [{ url: urlOf("crashed") }], worker);
    expect(result.explicitAcks).toEqual(["0"]);
    expect(await readFailure(urlOf("crashed"), worker.ports.store)).toMatchObject({
      code: "gave-up",
      retryable: false,
    });
  });

  test("a message whose every attempt asked for a retry is recorded as given up, with the last reason", async () => {
    const worker = workerBefore({});
    const { store } = worker.ports;
    const discovery = { via: "queue", source: null, feedTitle: null, feedDate: null } as const;
    const failure = { url: urlOf("tried"), discovery, code: "page-timeout", message: "Nothing came." } as const;
    await recordFailure({ ...failure, at: "2026-11-23T10:00:00.000Z" }, store);
    await run(fileDeadLetters, [{ url: urlOf("tried") }], worker);
    expect(await readFailure(urlOf("tried"), store)).toMatchObject({
      code: "gave-up",
      message: "All retries failed. The last attempt: page-timeout. Nothing came.",
      retryable: false,
    });
  });

  test("a dead letter without a URL is stored with its reason", async () => {
    const worker = workerBefore({});
    await run(fileDeadLetters, [{ reason: "url: expected string", body: { id: 7 } }], worker);
    const { store } = worker.ports;
    const { objects } = await store.list({ prefix: "dead-letters/", after: null, limit: 10 });
    const bodies = await Promise.all(
      objects.map(async ({ key }) => new TextDecoder().decode((await store.get(key))?.body)),
    );
    expect(bodies.map((text) => JSON.parse(text))).toContainEqual(
      expect.objectContaining({ reason: "url: expected string", body: { id: 7 } }),
    );
  });
});

/** A message that records its retries: the runtime's own result has no delays. */
function retriedMessage(body: unknown, attempts: number) {
  const retries: unknown[] = [];
  return {
    id: "0",
    timestamp: new Date(),
    attempts,
    body,
    retries,
    ack() {},
    retry: (how: unknown) => retries.push(how),
  };
}
