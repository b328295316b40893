import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { eventsOf } from "../../src/ingest/events-of.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "./sample-ports.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const URL_OF_ARTICLE = "https://news.example.com/bridge";

/** The events of each of several consecutive fetches of a page. */
async function runs(pages: readonly (string | IngestError)[], retrySince: string | null = null) {
  const web: Record<string, string | IngestError> = {};
  const ports = portsFor(web);
  const events = [];
  for (const page of pages) {
    web[URL_OF_ARTICLE] = page;
    const request = { ...requestFor(URL_OF_ARTICLE), retrySince };
    events.push(await eventsOf(request, await ingest(request, ports), ports.store, NOW));
  }
  return events;
}

type Events = [readonly WebhookEvent[], readonly WebhookEvent[]];

const EDITED = ARTICLE_HTML.replace("twelve millions", "fourteen millions");

describe("events published to subscribers", () => {
  test("a new article, then its new version, each with an id of its own", async () => {
    const [[first], [second]] = (await runs([ARTICLE_HTML, EDITED])) as Events;
    expect(first).toMatchObject({ type: "article.stored", data: { url: URL_OF_ARTICLE, version: 1 } });
    expect(second).toMatchObject({ type: "article.updated", data: { version: 2 } });
    expect(first?.id).not.toBe(second?.id);
  });

  test("none when nothing changed", async () => {
    expect((await runs([ARTICLE_HTML, ARTICLE_HTML]))[1]).toEqual([]);
  });

  test("the same event again when an earlier delivery may have ended before publishing it", async () => {
    const [first, again] = await runs([ARTICLE_HTML, ARTICLE_HTML], NOW.toISOString());
    expect(first).toHaveLength(1);
    expect(again).toEqual(first);
  });

  test("the event of an earlier attempt, before that of this one", async () => {
    const [, events] = await runs([ARTICLE_HTML, EDITED], "2026-11-23T00:00:00.000Z");
    expect(events?.map(({ type }) => type)).toEqual(["article.stored", "article.updated"]);
  });

  test("a permanent failure, but not one that will be retried", async () => {
    const [[gone], busy] = (await runs([
      new IngestError("page-gone", "404"),
      new IngestError("server-busy", "503"),
    ])) as Events;
    expect(gone).toMatchObject({ type: "article.failed", data: { url: URL_OF_ARTICLE, code: "page-gone" } });
    expect(busy).toEqual([]);
  });

  test("a refusal without the password that caused it", async () => {
    const request = requestFor("https://ada:hunter2@news.example.com/bridge");
    const ports = portsFor({});
    const [event] = await eventsOf(request, await ingest(request, ports), ports.store, NOW);
    expect(event).toMatchObject({ type: "article.failed", data: { url: URL_OF_ARTICLE, code: "url-not-allowed" } });
    expect(JSON.stringify(event)).not.toContain("hunter2");
  });
});
