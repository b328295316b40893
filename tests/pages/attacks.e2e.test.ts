import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapConcurrently } from "../../src/concurrently.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { ARTICLE_POLICY, PAGE_POLICY } from "../../workers/http/middleware/content-policy.ts";
import { type RunningWorker, startWorker } from "../end-to-end/worker.ts";
import { type AttackSite, type FramedPage, serveAttacks } from "./attack-site.ts";
import { type Attack, LIVE_ATTACKS, pageOf, SLEEPING_ATTACKS } from "./attacks.ts";
import { BROWSER_PATH, NO_BROWSER, openContext, startBrowser } from "./browser.ts";
import { harmOfFrames } from "./harm.ts";

if (BROWSER_PATH === null) test.skip(NO_BROWSER, () => {});

const ATTACKS = [...LIVE_ATTACKS, ...SLEEPING_ATTACKS];

describe.skipIf(BROWSER_PATH === null)("pages that attack the reader", () => {
  let worker: RunningWorker;
  let browser: Browser;
  let site: AttackSite;

  beforeAll(async () => {
    [worker, browser] = await Promise.all([startWorker(), startBrowser()]);
    site = await serveAttacks(worker.origin);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    await worker?.stop();
  });

  describe("unmodified", () => {
    let harm: Visited;
    beforeAll(async () => {
      const live = LIVE_ATTACKS.map(pageOf);
      harm = await visit(
        [PAGE_POLICY, ARTICLE_POLICY].map(framed).flatMap((policy) => live.map((html) => ({ html, policy }))),
      );
    });

    test.each(LIVE_ATTACKS)("$name does harm", (attack) => {
      expect(harm.witnesses[LIVE_ATTACKS.indexOf(attack)]).not.toEqual([]);
    });

    test.each([
      ["the pages", 0],
      ["an article's bare HTML", 1],
    ])("under the policy of %s no script runs, whatever the sanitiser misses", (_name, index) => {
      const stopped = harm.pages.slice(index * LIVE_ATTACKS.length, (index + 1) * LIVE_ATTACKS.length).flat();
      expect(stopped.filter((what) => what.startsWith("fetch"))).toEqual([]);
      expect(stopped.filter((what) => !what.includes("canary")).length).toBeGreaterThan(20);
    });
  });

  describe("once stored", () => {
    let articles: readonly StoredArticle[];
    /** The reader, then the article's HTML, both without policy: whatever the sanitiser misses would run. */
    let harm: readonly (readonly string[])[];
    /** The library without its policy, unfiltered and as a search. */
    let harmInLibrary: readonly (readonly string[])[];
    beforeAll(async () => {
      articles = await mapConcurrently(4, ATTACKS, file);
      const readers = await mapConcurrently(4, articles, ({ id }) => open(`/articles/${id}`));
      const bare = await mapConcurrently(4, articles, ({ id }) => open(`/v1/articles/${id}?format=html`));
      const library = await mapConcurrently(2, ["/", "/?q=harbour"], open);
      expect(library.map((html) => html.includes("The crane stays"))).toEqual([true, true]);
      const filed = [...readers, ...bare];
      const { pages } = await visit([...filed, ...library].map((html) => ({ html, policy: null })));
      harm = pages.slice(0, filed.length);
      harmInLibrary = pages.slice(filed.length);
    });

    test.each(ATTACKS)("$name does nothing", (attack) => {
      const index = ATTACKS.indexOf(attack);
      // An element that an attack leaves open may swallow what follows.
      expect(articles[index]?.articleBody).toContain("voted on Friday to keep the old crane");
      expect([0, 1].map((set) => harm[set * ATTACKS.length + index])).toEqual([[], []]);
    });

    test("attacks are plain text in the library too", () => {
      expect(harmInLibrary).toEqual([[], []]);
    });

    test("every page has its policy and frame protection", async () => {
      const [id] = articles.map((article) => article.id);
      const headersOf = async (path: string) => (await worker.get(path)).headers;
      const reader = await headersOf(`/articles/${id}`);
      expect(reader.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' https: http:; " +
          "frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      );
      expect(reader.get("x-frame-options")).toBe("DENY");
      expect(reader.get("x-content-type-options")).toBe("nosniff");
      expect((await headersOf(`/v1/articles/${id}?format=html`)).get("content-security-policy")).toBe(
        "default-src 'none'; img-src https: http:; frame-ancestors 'none'; sandbox",
      );
    });
  });

  async function file(attack: Attack): Promise<StoredArticle> {
    const url = `https://attacks.example.com/${encodeURIComponent(attack.name)}?q="><script>`;
    const response = await worker.post({ url, html: pageOf(attack) });
    expect(response.status).toBeLessThan(300);
    return response.json() as Promise<StoredArticle>;
  }

  async function open(path: string): Promise<string> {
    const answer = await worker.get(path);
    expect(answer.status).toBe(200);
    return answer.text();
  }

  /** Opens all pages in one visit, with the live attacks as witnesses. */
  async function visit(pages: readonly FramedPage[]): Promise<Visited> {
    const witnesses = LIVE_ATTACKS.map((attack) => ({ html: pageOf(attack), policy: null }));
    const context = await openContext(browser);
    try {
      const url = site.frame([...pages, ...witnesses]);
      const harm = await harmOfFrames(await context.newPage(), url, witnesses.length);
      return { pages: harm.slice(0, pages.length), witnesses: harm.slice(pages.length) };
    } finally {
      await context.close();
    }
  }
});

/** The harm done by each page. */
interface Visited {
  readonly pages: readonly (readonly string[])[];
  readonly witnesses: readonly (readonly string[])[];
}

/** Allows framing for this test only. */
function framed(policy: string): string {
  return policy.replace(" frame-ancestors 'none';", "");
}
