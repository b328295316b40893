import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { warcPage } from "../../src/export/warc-record.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import { reExtractArticle } from "../../src/re-extract/re-extract-article.ts";
import { NO_SELECTORS } from "../../src/sites/site-rule.ts";
import { sha256 } from "../../src/store/pages.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { writeSiteRule } from "../../src/store/site-rules.ts";
import { verify } from "../../src/verify/verify.ts";
import { ARTICLE_HTML, BOT_WALL_HTML, portsFor, requestFor, requestWith } from "./sample-ports.ts";

const URL_ = "https://news.example.com/bridge";
/** What the server sends for every article. */
const SHELL = `<!doctype html><html lang="en"><head><title>News</title></head><body><div id="root"></div>
<noscript>You need to enable JavaScript to run this app.</noscript><script src="/app.js"></script></body></html>`;
const EVERYTHING = { host: null, after: null } as const;
const DAY_MS = 24 * 3_600_000;

interface Browser {
  /** What the pages are rendered to, by URL. */
  pages: Readonly<Record<string, string | IngestError>>;
  readonly rendered: string[];
}

/** Ports with a browser, and a clock that can be advanced. */
function portsWith(web: Record<string, string>, pages: Browser["pages"] = { [URL_]: ARTICLE_HTML }) {
  const plain = portsFor(web);
  const browser: Browser = { pages, rendered: [] };
  let ahead = 0;
  const clock = { now: () => new Date(plain.clock.now().getTime() + ahead) };
  const fetcher: IngestPorts["fetcher"] = {
    fetchPage: async (url) => ({ ...(await plain.fetcher.fetchPage(url)), fetchedAt: clock.now().toISOString() }),
  };
  const ports: IngestPorts = {
    ...plain,
    clock,
    fetcher,
    renderer: {
      async renderPage(page) {
        browser.rendered.push(page.finalUrl);
        const html = browser.pages[page.finalUrl] ?? page.html;
        if (html instanceof Error) throw html;
        return renderedPage(page, html);
      },
    },
  };
  const advance = (milliseconds: number) => {
    ahead += milliseconds;
  };
  return { ports, browser, advance };
}

function renderedPage(page: FetchedPage, html: string): FetchedPage {
  return {
    ...page,
    // As of another encoding, which the rendered page no longer has.
    contentType: "text/html; charset=windows-1252",
    charset: { used: "utf-8", source: "rendered" },
    html,
    body: new TextEncoder().encode(html),
    rendered: {
      by: "chromium 1.0",
      requests: 3,
      refused: 1,
      bytes: 9,
      milliseconds: 7,
      plainSha256: sha256(page.body),
    },
  };
}

describe("a page that is empty until its scripts run", () => {
  test("is rendered, and stored as rendered", async () => {
    const { ports, browser } = portsWith({ [URL_]: SHELL });
    expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "new" });
    const stored = await findByUrl(URL_, ports.store);
    expect(stored?.headline).toBe("The bridge reopens");
    expect(stored?.fetch).toMatchObject({
      rawSha256: sha256(ARTICLE_HTML),
      rendered: { by: "chromium 1.0", requests: 3, plainSha256: sha256(SHELL) },
    });
    expect(browser.rendered).toEqual([URL_]);
  });

  test("is refused without a browser, and as a page that the caller supplies", async () => {
    const { ports, browser } = portsWith({ [URL_]: SHELL });
    const refused = { status: "failed", error: { code: "needs-rendering" } };
    expect(await ingest(requestFor(URL_), { ...ports, renderer: null })).toMatchObject(refused);
    expect(await ingest(requestWith(URL_, SHELL), ports)).toMatchObject(refused);
    expect(browser.rendered).toEqual([]);
  });

  test("a page with an article is not rendered", async () => {
    const { ports, browser } = portsWith({ [URL_]: ARTICLE_HTML });
    expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "new" });
    expect(browser.rendered).toEqual([]);
    expect((await findByUrl(URL_, ports.store))?.fetch).not.toHaveProperty("rendered");
  });

  test.each([
    ["is still empty", SHELL, "needs-rendering", "The page is empty even after a browser has run its scripts."],
    ["is a bot wall", BOT_WALL_HTML, "bot-wall", ""],
    ["cannot be rendered", new IngestError("too-large", "It is too large."), "needs-rendering", "It is too large."],
    ["takes too long", new IngestError("page-timeout", "It took 30 s."), "needs-rendering", "It took 30 s."],
    ["is disallowed", new IngestError("robots-disallowed", "No."), "needs-rendering", "could not be rendered. No."],
    ["has no browser for now", new IngestError("browser-unavailable", "Later."), "browser-unavailable", "Later."],
    [
      "has a host that is busy for too long",
      new HostBusyError(new URL(URL_), { isAdmitted: false, wait: 90_000, isClosed: false }),
      "page-timeout",
      "try again in 90 s",
    ],
  ])("is refused when it %s", async (_what, rendering, code, message) => {
    const { ports } = portsWith({ [URL_]: SHELL }, { [URL_]: rendering });
    const outcome = await ingest(requestFor(URL_), ports);
    expect(outcome).toMatchObject({ status: "failed", error: { code, message: expect.stringContaining(message) } });
  });

  test("is rendered again when the server sends another page, or after a day", async () => {
    const web = { [URL_]: SHELL };
    const { ports, browser, advance } = portsWith(web);
    await ingest(requestFor(URL_), ports);
    expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "unchanged" });
    expect(browser.rendered).toHaveLength(1);

    web[URL_] = SHELL.replace("app.js", "app.2.js");
    expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "unchanged" });
    expect(browser.rendered).toHaveLength(2);

    web[URL_] = SHELL;
    advance(DAY_MS);
    browser.pages = { [URL_]: ARTICLE_HTML.replace("on Friday morning", "on Saturday morning") };
    expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "updated" });
    expect(browser.rendered).toHaveLength(3);
  });

  test("another article of the same application is rendered", async () => {
    const other = "https://news.example.com/ferry";
    const { ports, browser } = portsWith({ [URL_]: SHELL, [other]: SHELL });
    browser.pages = { [URL_]: ARTICLE_HTML, [other]: ARTICLE_HTML.replaceAll("bridge", "ferry") };
    await ingest(requestFor(URL_), ports);
    expect(await ingest(requestFor(other), ports)).toMatchObject({ status: "new" });
    expect(browser.rendered).toEqual([URL_, other]);
  });

  test("a site rule renders pages that are not empty", async () => {
    const { ports, browser } = portsWith({ [URL_]: ARTICLE_HTML });
    browser.pages = {
      [URL_]: ARTICLE_HTML.replace(
        "</article>",
        "<p>The last paragraph is added by a script, and it is as long as the others are.</p></article>",
      ),
    };
    const note = { changedAt: "2026-11-23T10:00:00.000Z", changedBy: "cli" } as const;
    await writeSiteRule("news.example.com", { ...NO_SELECTORS, render: true }, note, ports.store);
    await ingest(requestFor(URL_), ports);
    expect(browser.rendered).toEqual([URL_]);
    expect((await findByUrl(URL_, ports.store))?.articleBody).toContain("added by a script");
  });
});

describe("a rendered page in the bucket", () => {
  test("is extracted again from its HTML, and is no damage", async () => {
    const html = ARTICLE_HTML.replace("engineer", "ingénieur");
    const { ports } = portsWith({ [URL_]: SHELL }, { [URL_]: html });
    await ingest(requestFor(URL_), ports);
    const stored = await findByUrl(URL_, ports.store);
    if (stored === null) throw new Error("Nothing is stored.");
    expect(stored.articleBody).toContain("ingénieur");
    expect(await reExtractArticle(stored, ports.store, null)).toEqual({ kind: "unchanged", stored });
    for await (const { findings } of verify(EVERYTHING, ports.store, false)) expect(findings).toEqual([]);
  });

  test("is a resource of an archive, not a response", async () => {
    const { ports } = portsWith({ [URL_]: SHELL });
    await ingest(requestFor(URL_), ports);
    const stored = await findByUrl(URL_, ports.store);
    if (stored === null) throw new Error("Nothing is stored.");
    const record = await new Response(
      new Blob([warcPage(stored.fetch, new TextEncoder().encode(ARTICLE_HTML)) as BlobPart])
        .stream()
        .pipeThrough(new DecompressionStream("gzip")),
    ).text();
    expect(record).toContain("WARC-Type: resource");
    expect(record).toContain("Content-Type: text/html; charset=utf-8");
  });
});
