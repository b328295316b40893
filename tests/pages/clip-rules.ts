import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { ReadingRoom } from "./reading-room.ts";

const PAPER = "https://paper.example.com";
const STORY = `${PAPER}/members/quay`;
const PARAGRAPH =
  "<p>The quay is mended by night, when no boat is moored there and the tide lets the masons reach the lowest stones.</p>";
const PAGE = `<!doctype html><html lang="en"><head><title>The quay is mended by night</title></head><body><article>
<h1>The quay is mended by night</h1>${PARAGRAPH.repeat(3)}<story-end></story-end></article></body></html>`;
const SHADOW = "<p>The last stone is set on Friday, and on Saturday the harbour master walks over it with a lamp.</p>";

/** The strictest possible policy: it allows no requests, and isolates the page from its opener. */
const POLICY =
  "default-src 'none'; form-action 'none'; connect-src 'none'; sandbox allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** The bookmarklet sends a page as the reader sees it, from another origin. */
export function clipRules(room: () => ReadingRoom): void {
  async function bookmarklet(): Promise<string> {
    const html = await (await room().worker.get("/add")).text();
    const [, href = ""] = /href="javascript:([^"]+)"/.exec(html) ?? [];
    return decodeURIComponent(href.replaceAll("&amp;", "&"));
  }

  /** Opens a page of another site in its own window, and runs a script in it. */
  async function elsewhere(headers: Record<string, string>, run: string, look: (opened: Page) => Promise<void>) {
    const { context } = room();
    const fulfil = { contentType: "text/html", headers, body: PAGE };
    await context.route(`${PAPER}/**`, (route) => route.fulfill(fulfil));
    const page = await context.newPage();
    try {
      await page.goto(STORY);
      const opening = context.waitForEvent("page");
      await page.evaluate(run);
      await look(await opening);
    } finally {
      for (const opened of context.pages().slice(1)) await opened.close();
      await context.unroute(`${PAPER}/**`);
    }
  }

  const addShadow = `document.querySelector("story-end").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(SHADOW)};`;

  describe("the bookmarklet", () => {
    test("sends the page as shown, whatever its policy, and stores it once the reader confirms", async () => {
      const run = addShadow + (await bookmarklet());
      await elsewhere({ "Content-Security-Policy": POLICY }, run, async (opened) => {
        await opened.getByText("The quay is mended by night").waitFor();
        expect(await opened.locator("#what").innerText()).toContain(STORY);
        expect((await room().worker.get(`/v1/articles?url=${STORY}`)).status).toBe(404);
        await opened.getByRole("button", { name: "Save" }).click();
        await opened.locator(".step.stored a").waitFor();
      });
      const article = (await (await room().worker.get(`/v1/articles?url=${STORY}`)).json()) as StoredArticle;
      expect(article.headline).toBe("The quay is mended by night");
      expect(article.articleBody).toContain("The last stone is set on Friday");
      expect(article.discovery.via).toBe("page");
    });

    test("offers only the URL of a page that isolates itself", async () => {
      await elsewhere({ "Cross-Origin-Opener-Policy": "same-origin" }, await bookmarklet(), async (opened) => {
        const link = opened.getByRole("link", { name: "add it by its address" });
        expect(await link.getAttribute("href")).toBe(`/add?url=${encodeURIComponent(STORY)}`);
      });
    });

    test("no site can send a page under another site's URL, or an invalid one", async () => {
      const messages = [
        { url: "https://bank.example.com/", title: "A bank", html: PAGE },
        { url: STORY, title: "No page", html: 7 },
        "hello",
        { url: STORY, title: "The last of them", html: PAGE },
      ];
      const run = `const opened = open(${JSON.stringify(`${room().worker.origin}/clip`)});
        addEventListener("message", () => {
          for (const message of ${JSON.stringify(messages)}) opened.postMessage(message, "*");
        });`;
      await elsewhere({}, run, async (opened) => {
        await opened.getByText("The last of them").waitFor();
        expect(await opened.locator("#what").innerText()).toContain(STORY);
      });
    });

    test("nothing can be saved before a page arrives", async () => {
      const run = `open(${JSON.stringify(`${room().worker.origin}/clip`)})`;
      await elsewhere({}, run, async (opened) => {
        await opened.getByText("Waiting for the page").waitFor();
        expect(await opened.getByRole("button", { name: "Save" }).isVisible()).toBe(false);
      });
    });
  });
}
