import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { addRules } from "./add-rules.ts";
import { BROWSER_PATH, NO_BROWSER } from "./browser.ts";
import { clipRules } from "./clip-rules.ts";
import { lookRules } from "./look-rules.ts";
import { openReadingRoom, type ReadingRoom } from "./reading-room.ts";

if (BROWSER_PATH === null) test.skip(NO_BROWSER, () => {});

describe.skipIf(BROWSER_PATH === null)("the pages, in a browser", () => {
  let room: ReadingRoom;
  let article: StoredArticle;

  beforeAll(async () => {
    room = await openReadingRoom();
    const paths = ["/news/housing-count/", "/news/opinion-cranes/", "/news/haenyeo/", "/news/annual-report.pdf"];
    const filed = await Promise.all(paths.map((path) => room.file(path)));
    article = filed[0] as StoredArticle;
  });
  afterAll(() => room?.close());

  describe("the library", () => {
    test("a reader searches and opens a result", async () => {
      await room.visit("/", async (page) => {
        expect(await page.locator(".card").count()).toBeGreaterThan(1);
        await page.getByRole("searchbox").fill("empty in winter");
        await page.getByRole("button", { name: "Search" }).click();
        expect(new URL(page.url()).searchParams.get("q")).toBe("empty in winter");
        expect(await page.locator(".card").count()).toBe(1);
        expect(await page.locator(".card mark").count()).toBeGreaterThan(0);
        await page.getByRole("link", { name: article.headline ?? "" }).click();
        expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(article.headline);
      });
    });
  });

  describe("the reader", () => {
    test("shows the text, the picture and every cut with rule and reason", async () => {
      expect(article.removals.length).toBeGreaterThan(0);
      await room.visit(`/articles/${article.id}`, async (page) => {
        const story = await page.locator(".story").innerText();
        for (const paragraph of article.articleBody.split("\n\n").slice(1, 4)) expect(story).toContain(paragraph);
        const cuts = await page.locator("#cuts").innerText();
        for (const { reason, selector } of article.removals) {
          expect(cuts).toContain(reason);
          expect(cuts).toContain(selector);
        }
        const widths = await page.locator(".story img").evaluateAll(widthsOfPictures);
        expect(Math.min(...widths)).toBeGreaterThan(0);
        expect(widths.length).toBeGreaterThan(0);
      });
    });
  });

  describe("marks", () => {
    test("an article is marked as read, labelled and archived, and found accordingly", async () => {
      await room.visit(`/articles/${article.id}`, async (page) => {
        await page.getByRole("button", { name: "Mark as read" }).click();
        await page.getByRole("button", { name: "Mark as unread" }).waitFor();
        await page.getByText("Labels", { exact: true }).click();
        await page.getByLabel("Labels, comma-separated").fill("to cite, winter");
        await page.keyboard.press("Enter");
        await page.getByRole("link", { name: "to cite" }).waitFor();
        await page.getByRole("button", { name: "Archive", exact: true }).click();
        await page.getByRole("button", { name: "Unarchive" }).waitFor();
        await page.getByRole("link", { name: "cuttings" }).click();
        expect(await page.locator(".card", { hasText: article.headline ?? "" }).count()).toBe(0);
        await page.getByRole("link", { name: "to cite 1" }).click();
        expect(await page.locator(".card").allInnerTexts()).toEqual([
          expect.stringMatching(/read\s+archived\s+to cite\s+winter/),
        ]);
        await page.getByRole("link", { name: "Archive", exact: true }).click();
        expect(await page.locator(".card").count()).toBe(1);
      });
    });
  });

  describe("the failures", () => {
    test("show the URL, the code and the reason", async () => {
      await room.visit("/failures", async (page) => {
        const failure = await page.locator(".failure", { hasText: "/news/annual-report.pdf" }).innerText();
        expect(failure).toContain("not-html");
        expect(failure).toContain("One attempt");
      });
    });
  });

  addRules(() => room);
  clipRules(() => room);
  lookRules(
    () => room,
    () => article,
  );
});

/** Natural widths in pixels. @throws {Error} when an image does not load. Runs in the browser. */
function widthsOfPictures(images: readonly Element[]): Promise<number[]> {
  return Promise.all(
    images.map(async (image) => {
      if (!(image instanceof HTMLImageElement)) return 0;
      image.scrollIntoView();
      await image.decode();
      return image.naturalWidth;
    }),
  );
}
