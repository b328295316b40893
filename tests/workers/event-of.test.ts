import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { eventOf } from "../../workers/webhooks/event-of.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "../ingest/sample-ports.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const URL_OF_ARTICLE = "https://news.example.com/bridge";

async function runs(pages: readonly (string | IngestError)[], isRedelivery = false) {
  const web: Record<string, string | IngestError> = {};
  const ports = portsFor(web);
  const events = [];
  for (const page of pages) {
    web[URL_OF_ARTICLE] = page;
    const request = requestFor(URL_OF_ARTICLE);
    events.push(eventOf(request, await ingest(request, ports), isRedelivery, NOW));
  }
  return events;
}

const EDITED = ARTICLE_HTML.replace("twelve millions", "fourteen millions");

describe("what subscribers are told", () => {
  test("a new article, then its new version, each under an id of its own", async () => {
    const [first, second] = await runs([ARTICLE_HTML, EDITED]);
    expect(first).toMatchObject({ type: "article.stored", data: { url: URL_OF_ARTICLE, version: 1 } });
    expect(second).toMatchObject({ type: "article.updated", data: { version: 2 } });
    expect(first?.id).not.toBe(second?.id);
  });

  test("nothing, when nothing changed", async () => {
    expect((await runs([ARTICLE_HTML, ARTICLE_HTML]))[1]).toBeNull();
  });

  test("the same event again when the delivery may have ended before it was told", async () => {
    const [first, again] = await runs([ARTICLE_HTML, ARTICLE_HTML], true);
    expect(again?.id).toBe(first?.id);
  });

  test("a failure that is final, and none that will be tried again", async () => {
    const [gone, busy] = await runs([new IngestError("page-gone", "404"), new IngestError("server-busy", "503")]);
    expect(gone).toMatchObject({ type: "article.failed", data: { url: URL_OF_ARTICLE, code: "page-gone" } });
    expect(busy).toBeNull();
  });

  test("no password, when a URL is refused because it has one", async () => {
    const request = requestFor("https://ada:hunter2@news.example.com/bridge");
    const event = eventOf(request, await ingest(request, portsFor({})), false, NOW);
    expect(event).toMatchObject({ type: "article.failed", data: { url: URL_OF_ARTICLE, code: "url-not-allowed" } });
    expect(JSON.stringify(event)).not.toContain("hunter2");
  });
});
