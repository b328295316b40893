import { expect, test } from "vitest";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { batches, type Delayed } from "../../workers/platform/cloudflare-queue.ts";

const messageOf = (path: string): Delayed<IngestMessage> => ({
  message: {
    url: `https://news.test/${path}`,
    discovery: { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null },
  },
  delaySeconds: 0,
});

test("a batch has at most 100 messages, and none is lost or reordered", () => {
  const messages = Array.from({ length: 250 }, (_, index) => messageOf(String(index)));
  const sent = [...batches(messages)];
  expect(sent.map((batch) => batch.length)).toEqual([100, 100, 50]);
  expect(sent.flat().map(({ body }) => body)).toEqual(messages.map(({ message }) => message));
});

test("a batch has at most 256,000 bytes, counted as UTF-8", () => {
  const messages = Array.from({ length: 100 }, () => messageOf("ü".repeat(2_000)));
  const sent = [...batches(messages)];
  expect(sent.length).toBeGreaterThan(1);
  for (const batch of sent) {
    const bytes = new TextEncoder().encode(JSON.stringify(batch.map(({ body }) => body))).length;
    expect(bytes).toBeLessThanOrEqual(256_000);
  }
  expect(sent.flat()).toHaveLength(100);
});

test("a delay is sent with its message", () => {
  const [sent] = [...batches([messageOf("now"), { ...messageOf("later"), delaySeconds: 7 }])];
  expect(sent?.map(({ delaySeconds }) => delaySeconds)).toEqual([undefined, 7]);
});

test("no messages make no batch", () => {
  expect([...batches([])]).toEqual([]);
});
