import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BrowserBinding } from "../../src/adapters/browser/cloudflare-browser.ts";
import { app } from "../../workers/http/app.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "https://application.example.com";
const SHELL = `<!doctype html><html lang="en"><head><title>News</title></head><body><div id="root"></div>
<script src="/application.js"></script></body></html>`;
const FRAME = "frame-1";

/** Of the platform, whose full types would replace the DOM's. */
declare const WebSocketPair: new () => readonly [WebSocket, WebSocket & { accept(): void }];

let requests: string[];

beforeEach(() => {
  requests = [];
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const url = String(input);
    if (url.includes("/.well-known/")) return new Response("", { status: 404 });
    if (url.startsWith(HOST)) requests.push(url.slice(HOST.length));
    if (url.endsWith("/robots.txt")) return new Response("User-agent: *\nDisallow: /closed/\n");
    if (url.endsWith(".js")) return new Response("show();", { headers: { "content-type": "text/javascript" } });
    return new Response(SHELL, { headers: { "content-type": "text/html" } });
  });
});
afterEach(() => vi.restoreAllMocks());

interface Command {
  readonly id: number;
  readonly method: string;
  readonly sessionId?: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A browser that loads the document and three scripts, and then has the article: as much of the protocol as is used. */
class FakeBrowser implements BrowserBinding {
  readonly received: string[] = [];
  readonly refused: string[] = [];
  isClosed = false;

  async fetch(url: string): Promise<Response> {
    if (new URL(url).pathname === "/v1/acquire") return Response.json({ sessionId: "browser-1" });
    const pair = new WebSocketPair();
    pair[1].accept();
    pair[1].addEventListener("message", ({ data }) => {
      const command = JSON.parse(String(data)) as Command;
      const { id, sessionId } = command;
      pair[1].send(JSON.stringify({ id, sessionId, result: this.#run(command) }));
      for (const [requestId, resourceType] of this.#requestsAfter(command))
        pair[1].send(
          JSON.stringify({
            method: "Fetch.requestPaused",
            sessionId,
            params: {
              requestId,
              frameId: FRAME,
              resourceType,
              request: { url: requestId, method: "GET", headers: {} },
            },
          }),
        );
    });
    return new Response(null, { status: 101, webSocket: pair[0] } as ResponseInit);
  }

  #run({ method, params }: Command): unknown {
    switch (method) {
      case "Browser.getVersion":
        return { product: "Chrome/1.2.3" };
      case "Target.attachToTarget":
        return { sessionId: "page-1" };
      case "Page.getFrameTree":
        return { frameTree: { frame: { id: FRAME } } };
      case "Runtime.evaluate":
        return { result: { value: params.expression?.includes("getHTML") ? ARTICLE_HTML : "complete 1 1" } };
      case "Fetch.fulfillRequest":
        this.received.push(`${params.requestId} ${atob(params.body ?? "").slice(0, 15)}`);
        return {};
      case "Fetch.failRequest":
        this.refused.push(String(params.requestId));
        return {};
      case "Browser.close":
        this.isClosed = true;
        return {};
      default:
        return {};
    }
  }

  #requestsAfter({ method, params }: Command): readonly (readonly [url: string, type: string])[] {
    if (method === "Page.navigate") return [[String(params.url), "Document"]];
    if (method !== "Fetch.fulfillRequest" || params.requestId !== `${HOST}/story`) return [];
    return ["/application.js", "/closed/data.js"]
      .map((path) => [HOST + path, "Script"] as const)
      .concat([["http://169.254.169.254/latest/", "Script"]]);
  }
}

function post(url: string, BROWSER?: BrowserBinding) {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ url }),
  };
  const env = envWith({ API_TOKENS: TOKEN, HOST_DELAY_SECONDS: "0" });
  return Promise.resolve(
    app.request("https://cuttings.example/v1/articles", init, BROWSER === undefined ? env : { ...env, BROWSER }),
  );
}

test("a page that is empty without its scripts is rendered where a browser is bound", async () => {
  const refused = await post(`${HOST}/story`);
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: "needs-rendering" }]);
  expect(requests).toEqual(["/robots.txt", "/story"]);

  const browser = new FakeBrowser();
  const stored = await post(`${HOST}/story`, browser);
  expect([stored.status, await stored.json()]).toMatchObject([
    201,
    {
      headline: "The bridge reopens",
      fetch: { charset: { source: "rendered" }, rendered: { by: "cloudflare chrome 1.2.3", requests: 1, refused: 2 } },
    },
  ]);
  expect(browser.received).toEqual([`${HOST}/story <!doctype html>`, `${HOST}/application.js show();`]);
  expect(browser.refused).toHaveLength(2);
  expect(requests.slice(2)).toEqual(["/story", "/application.js"]);
  expect(browser.isClosed).toBe(true);
});

test("a browser that cannot be started makes the request retryable", async () => {
  const busy = { fetch: async () => new Response("Rate limit exceeded", { status: 429 }) };
  const response = await post(`${HOST}/other`, busy);
  expect([response.status, response.headers.get("retry-after"), await response.json()]).toMatchObject([
    503,
    "60",
    { code: "browser-unavailable" },
  ]);
});
