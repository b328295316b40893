import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/article.ts";
import { type RunningWorker, startWorker } from "../end-to-end/worker.ts";
import { type Attack, LIVE_ATTACKS, pageOf, SLEEPING_ATTACKS } from "./attacks.ts";
import { BROWSER_PATH, NO_BROWSER, openContext, startBrowser } from "./browser.ts";
import { harmOf } from "./harm.ts";

if (BROWSER_PATH === null) test.skip(NO_BROWSER, () => {});

describe.skipIf(BROWSER_PATH === null)("pages that attack their reader", () => {
  let worker: RunningWorker;
  let browser: Browser;
  /** Serves the attacks as they are. */
  let bare: Server;

  beforeAll(async () => {
    worker = await startWorker();
    browser = await startBrowser();
    bare = createServer((request, response) => {
      const attack = LIVE_ATTACKS[Number(request.url?.slice(1))];
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(attack === undefined ? "" : pageOf(attack));
    });
    await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await browser?.close();
    bare?.close();
    await worker?.stop();
  });

  test.each(LIVE_ATTACKS)("$name does harm in a browser that shows the page as it is", async (attack) => {
    const { port } = bare.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/${LIVE_ATTACKS.indexOf(attack)}`;
    // On a busy machine a browser may take longer than a visit lasts.
    await expect.poll(() => visit(url, true), { timeout: 30_000 }).not.toEqual([]);
  });

  test.each([...LIVE_ATTACKS, ...SLEEPING_ATTACKS])("$name does nothing once it is filed", async (attack) => {
    const { id, articleBody } = await file(attack);
    // An element that an attack leaves open may take with it what follows.
    expect(articleBody).toContain("voted on Friday to keep the old crane");
    const reader = `${worker.origin}/articles/${id}`;
    const bare = `${worker.origin}/v1/articles/${id}?format=html`;
    // With the policy switched off, what the sanitiser lets through would run.
    expect(await Promise.all([visit(reader, true), visit(bare, true)])).toEqual([[], []]);
  });

  test("what an attack puts into the library is text too", async () => {
    expect(await visit(`${worker.origin}/`, true)).toEqual([]);
    expect(await visit(`${worker.origin}/?q=harbour`, true)).toEqual([]);
  });

  test("the policy lets no script run, even one that a sanitiser would overlook", async () => {
    const { id } = await file({ name: "none", body: "<p>The tide turned.</p>" });
    const policyOf = async (path: string) => (await worker.get(path)).headers.get("content-security-policy");
    expect(await policyOf(`/articles/${id}`)).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' https: http:; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    );
    expect(await policyOf(`/v1/articles/${id}?format=html`)).toBe(
      "default-src 'none'; img-src https: http:; frame-ancestors 'none'; sandbox",
    );
    expect((await worker.get(`/articles/${id}`)).headers.get("x-content-type-options")).toBe("nosniff");
  });

  async function file(attack: Attack): Promise<StoredArticle> {
    const url = `https://attacks.example.com/${encodeURIComponent(attack.name)}?q="><script>`;
    const response = await worker.post({ url, html: pageOf(attack) });
    expect(response.status).toBeLessThan(300);
    return response.json() as Promise<StoredArticle>;
  }

  async function visit(url: string, bypassCSP: boolean): Promise<string[]> {
    const context = await openContext(browser, { bypassCSP });
    try {
      return await harmOf(await context.newPage(), url);
    } finally {
      await context.close();
    }
  }
});
