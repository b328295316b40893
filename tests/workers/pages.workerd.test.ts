import { beforeAll, describe, expect, test } from "vitest";
import { newSource } from "../../src/sources/schedule.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { articleKey, SOURCE_LIST_KEY } from "../../src/store/keys.ts";
import { replaceSourceState } from "../../src/store/source-state.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const headers = { Authorization: `Basic ${btoa(`reader:${TOKEN}`)}` };

async function page(path: string): Promise<Response> {
  return app.request(`https://cuttings.example${path}`, { headers }, envWith());
}

async function file(url: string, html: string): Promise<StoredArticle> {
  const response = await app.request(
    "https://cuttings.example/v1/articles",
    {
      method: "POST",
      body: JSON.stringify({ url, html }),
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
    },
    envWith(),
  );
  return response.json();
}

let article: StoredArticle;
beforeAll(async () => {
  const readNext = `<h3>READ NEXT</h3><ul><li><a href="/a">A ferry sails again</a></li><li><a href="/b">A weir falls</a></li></ul>`;
  const html = ARTICLE_HTML.replace("</article>", `${readNext}</article>`);
  article = await file("https://pages.example.com/bridge", html);
});

describe("the library", () => {
  test("lists stored articles with links to read them", async () => {
    const html = await (await page("/")).text();
    expect(html).toContain("The bridge reopens");
    expect(html).toContain(`href="/articles/${article.id}"`);
    expect(html).toContain("pages.example.com");
  });

  test("finds and highlights the query", async () => {
    const html = await (await page("/?q=ARN&host=pages.example.com")).text();
    expect(html).toContain(`href="/articles/${article.id}"`);
    expect(html).toContain("<mark>Arn</mark>");
    expect(html).toContain(`value="ARN"`);
  });

  test("a search without results says so, and shows the query as text", async () => {
    const html = await (await page(`/?q=${encodeURIComponent('zeppelin"><script>')}`)).text();
    expect(html).toContain("No articles match.");
    expect(html).not.toContain("<script>");
  });

  test("a search can be limited by host and time, and shows publication dates", async () => {
    const dated = '<head><meta property="article:published_time" content="2026-09-02T08:00:00Z">';
    await file("https://pages.example.com/older", ARTICLE_HTML.replace("<head>", dated).replaceAll("Arn", "Orne"));
    const html = await (await page("/?q=Arn+OR+orn*&host=pages.example.com&from=&until=2027-01-01")).text();
    expect(html).toMatch(/<svg[^>]+role="img"/);
    expect(html).toMatch(/<rect[^>]+><title>2026-\d\d[^<]*: 1<\/title>/);
    expect(html).toMatch(/\d+ articles<\/p>/);
    expect(html).toContain('value="pages.example.com"');
    const none = await (await page("/?q=Arn&until=1999-01-01")).text();
    expect(none).toContain("No articles match.");
    expect(none).not.toContain("<svg");
    expect((await page("/?q=Arn&from=yesterday")).status).toBe(422);
  });

  test("a cursor that the page did not issue is refused", async () => {
    expect((await page("/?cursor=abc")).status).toBe(422);
  });
});

describe("the reader", () => {
  test("shows the text, and its removals with rule and reason", async () => {
    const response = await page(`/articles/${article.id}`);
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=UTF-8");
    const html = await response.text();
    expect(html).toContain("The bridge over the Arn reopens");
    expect(article.removals.length).toBeGreaterThan(0);
    for (const removal of article.removals) {
      expect(html).toContain(removal.selector.replaceAll(">", "&gt;"));
      for (const line of removal.text.split("\n")) expect(html).toContain(`<del>${line}</del>`);
    }
  });

  test("loads only its style sheet and the article's images", async () => {
    const response = await page(`/articles/${article.id}`);
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(await response.text()).not.toMatch(/<script|<style|<iframe|style=|javascript:/i);
  });

  test("a tampered bucket runs no script in the reader's browser", async () => {
    const { store } = compose(envWith()).ports;
    const evil = await file("https://pages.example.com/evil", ARTICLE_HTML);
    const object = await store.get(articleKey(evil));
    const attack = `<p>Text<script>alert(1)</script><img src="x" onerror="alert(2)"><a href="javascript:alert(3)">go</a></p>`;
    const tampered = { ...evil, headline: `<script>alert(4)</script>`, articleBodyHtml: attack };
    expect(await store.putIfUnchanged(articleKey(evil), jsonBytes(tampered), object?.etag ?? "")).not.toBeNull();
    for (const path of [`/articles/${evil.id}`, "/", `/v1/articles/${evil.id}?format=html`]) {
      const html = await (await page(path)).text();
      expect(html).not.toMatch(/<script|onerror|javascript:/i);
    }
    expect(await (await page(`/articles/${evil.id}`)).text()).toContain("&lt;script&gt;alert(4)");
  });

  test("an unknown article answers 404", async () => {
    expect((await page(`/articles/${"0".repeat(32)}`)).status).toBe(404);
    // R2 takes keys of up to 1,024 bytes.
    expect((await page(`/articles/${"0".repeat(2_000)}`)).status).toBe(404);
  });
});

describe("the versions of an article", () => {
  const url = "https://pages.example.com/edited";
  const paragraph = (text: string) => ARTICLE_HTML.replace("</article>", `<p>${text}</p></article>`);
  let id: string;
  beforeAll(async () => {
    await file(url, ARTICLE_HTML);
    await file(url, ARTICLE_HTML.replace("twelve", "thirteen"));
    const added =
      "The council meets on <b>Thursday</b>, &lt;script&gt;, to vote on the money that is missing from the works.";
    ({ id } = await file(
      url,
      paragraph(added).replace("twelve", "thirteen").replaceAll("bridge reopens", "bridge stays shut"),
    ));
  });

  test("are linked from an article that has several, and only then", async () => {
    const link = `href="/articles/${id}/versions"`;
    expect(await (await page(`/articles/${id}`)).text()).toContain(link);
    expect(await (await page(`/articles/${article.id}`)).text()).not.toContain("/versions");
  });

  test("show the paragraphs each edit removed and added, and link to its text", async () => {
    const html = await (await page(`/articles/${id}/versions`)).text();
    expect(html).toContain("The works cost <del>twelve</del><ins>thirteen</ins> millions");
    expect(html).toContain("<del>The bridge reopens</del> <ins>The bridge stays shut</ins>");
    expect(html).toContain("<ins>The council meets on Thursday, &lt;script&gt;, to vote");
    for (const number of [3, 2, 1]) expect(html).toContain(`href="/v1/articles/${id}/versions/${number}?format=html"`);
  });

  test("start at the requested version", async () => {
    const html = await (await page(`/articles/${id}/versions?from=1`)).text();
    expect(html).toContain("Version 1");
    expect(html).not.toContain("Version 2");
    expect((await page(`/articles/${id}/versions?from=x`)).status).toBe(422);
    expect((await page(`/articles/${"0".repeat(32)}/versions`)).status).toBe(404);
  });
});

describe("the sources", () => {
  const FEED = "https://sources.example.com/feed";
  const sourcesPage = async () => {
    const settings = { API_TOKENS: TOKEN, SOURCES: FEED };
    return (await app.request("https://cuttings.example/sources", { headers }, envWith(settings))).text();
  };

  test("says when there are none", async () => {
    const { catalog, ports } = compose(envWith());
    await catalog.clear();
    await ports.store.delete(SOURCE_LIST_KEY);
    expect(await (await page("/sources")).text()).toContain("None yet.");
  });

  test("shows each source's type, last and next poll, and error", async () => {
    expect(await sourcesPage()).toContain("Not polled yet");
    const read = { ...newSource(FEED, new Date("2026-11-23T10:00:00Z")), kind: "feed", title: "<b>Harbour" } as const;
    const lastError = { code: "server-busy", message: "The server responded with 503." } as const;
    const lastCounts = { entries: 28, queued: 2, known: 26, byOthers: 0, refused: 0 };
    const state = { ...read, lastReadAt: "2026-11-23T09:00:00.000Z", failures: 2, lastError, lastCounts };
    expect(await replaceSourceState(state, null, compose(envWith()).ports.store)).not.toBeNull();
    const html = await sourcesPage();
    for (const words of [
      "&lt;b&gt;Harbour",
      `href="${FEED}"`,
      `<time datetime="2026-11-23T09:00:00.000Z">`,
      `<time datetime="2026-11-23T10:00:00.000Z">`,
      "Of 28 entries at the last poll: 2 new, 26 already saved.",
      "The server responded with 503.",
      "2 consecutive polls failed.",
    ])
      expect(html).toContain(words);
  });
});

describe("an unknown path", () => {
  const request = (path: string, accept: string) =>
    app.request(`https://cuttings.example${path}`, { headers: { ...headers, Accept: accept } }, envWith());

  test("is answered with a page to a browser, and with a problem document to a program", async () => {
    const page = await request("/nothing", "text/html,*/*;q=0.8");
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<h1 class="page-title">Not found</h1>');
    expect((await request("/nothing", "*/*")).headers.get("Content-Type")).toBe("application/problem+json");
  });

  test("is always answered with a problem document under /v1", async () => {
    const answer = await request("/v1/nothing", "text/html");
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  });
});

describe("forms", () => {
  test.each([
    "/add",
    "/import",
    "/blocks",
    "/searches",
    "/sources",
    "/sources/opml",
    `/articles/${"0".repeat(32)}/marks`,
  ])("a body that is not a form is refused by %s", async (path) => {
    for (const type of ["text/plain", "multipart/form-data", "multipart/form-data; boundary=x"]) {
      const sent = { ...headers, "Sec-Fetch-Site": "same-origin", "Content-Type": type };
      const url = `https://cuttings.example${path}`;
      const answer = await app.request(url, { method: "POST", headers: sent, body: "--y\r\n" }, envWith());
      expect([type, answer.status]).toEqual([type, 415]);
    }
  });
});

describe("failures", () => {
  test("shows the URL, the code and the reason", async () => {
    await file("https://pages.example.com/empty", "<p></p>");
    const html = await (await page("/failures")).text();
    expect(html).toContain("https://pages.example.com/empty");
    expect(html).toContain("not-an-article");
  });

  test("are retried by the page's form, and not by other sites' forms", async () => {
    await file("https://pages.example.com/again", "<p></p>");
    const id = articleId("https://pages.example.com/again");
    expect(await (await page("/failures")).text()).toContain(`<form method="post" action="/failures/${id}/retry">`);
    const post = (more: Record<string, string>, which = id) =>
      app.request(
        `https://cuttings.example/failures/${which}/retry`,
        { method: "POST", headers: { ...headers, ...more } },
        envWith(),
      );
    const answer = await post({ "Sec-Fetch-Site": "same-origin" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/failures?retried=${id}`]);
    expect(await (await page(`/failures?retried=${id}`)).text()).toContain("Queued again.");
    expect((await post({ Origin: "https://cuttings.example" })).status).toBe(303);
    for (const site of ["cross-site", "same-site", "none"])
      expect((await post({ "Sec-Fetch-Site": site, Origin: "https://cuttings.example" })).status).toBe(403);
    expect((await post({ Origin: "https://evil.example" })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await post({ "Sec-Fetch-Site": "same-origin" }, "0".repeat(32))).status).toBe(404);
  });
});
