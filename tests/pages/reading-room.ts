import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { type RunningWorker, startWorker } from "../end-to-end/worker.ts";
import { openContext, startBrowser } from "./browser.ts";

/** A worker and a browser with one window for all visits. */
export interface ReadingRoom {
  readonly worker: RunningWorker;
  readonly context: BrowserContext;
  /** Stores an article of the sample newspaper. */
  file(path: string): Promise<StoredArticle>;
  /** Opens and inspects a page, which must log no error and request nothing but images from other origins. */
  visit(path: string, look: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function openReadingRoom(): Promise<ReadingRoom> {
  const [worker, browser]: [RunningWorker, Browser] = await Promise.all([startWorker(), startBrowser()]);
  const context = await openContext(browser);
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on("console", (message) => {
    // The browser itself logs that a page was not found.
    const isOwnNote = message.location().url === page.url() && message.text().includes("404");
    if (message.type() === "error" && !isOwnNote) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const isOurs = new URL(request.url()).origin === worker.origin;
    if (!isOurs && request.resourceType() !== "image") complaints.push(`${request.resourceType()} ${request.url()}`);
  });
  return {
    worker,
    context,
    async file(path) {
      return (await worker.post({ url: worker.newspaper.url + path })).json() as Promise<StoredArticle>;
    },
    async visit(path, look) {
      complaints = [];
      await page.goto(worker.origin + path);
      await look(page);
      expect(complaints).toEqual([]);
    },
    async close() {
      await browser.close();
      await worker.stop();
    },
  };
}
