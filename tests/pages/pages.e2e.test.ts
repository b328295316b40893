import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/article.ts";
import { type RunningWorker, startWorker } from "../end-to-end/worker.ts";
import { BROWSER_PATH, NO_BROWSER, openContext, startBrowser } from "./browser.ts";

if (BROWSER_PATH === null) test.skip(NO_BROWSER, () => {});

describe.skipIf(BROWSER_PATH === null)("the pages, in a browser", () => {
  let worker: RunningWorker;
  let browser: Browser;
  let article: StoredArticle;

  beforeAll(async () => {
    worker = await startWorker();
    browser = await startBrowser();
    article = await file("/news/housing-count/");
    await file("/news/opinion-cranes/");
    await file("/news/haenyeo/");
    await file("/news/annual-report.pdf");
  });
  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
  });

  async function file(path: string): Promise<StoredArticle> {
    return (await worker.post({ url: worker.newspaper.url + path })).json() as Promise<StoredArticle>;
  }

  describe("the library", () => {
    test("a reader searches, and opens what is found", async () => {
      await visit("/", async (page) => {
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
      await visit(`/articles/${article.id}`, async (page) => {
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

  describe("the failures", () => {
    test("show the URL, the code and the reason", async () => {
      await visit("/failures", async (page) => {
        const failure = await page.locator(".failure", { hasText: "/news/annual-report.pdf" }).innerText();
        expect(failure).toContain("not-html");
        expect(failure).toContain("One attempt");
      });
    });
  });

  describe.each(["/", "/?q=harbour", "/sources", "/failures", "reader", "/nothing-here"])("%s", (name) => {
    const path = () => (name === "reader" ? `/articles/${article.id}` : name);

    test("fits a phone, without scrolling sideways", async () => {
      await visit(
        path(),
        async (page) => {
          const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
          expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
        },
        { viewport: { width: 360, height: 740 } },
      );
    });

    test("is dark on a dark screen, light on a light one, and legible on both", async () => {
      let seen: readonly (readonly number[])[] = [];
      await visit(path(), async (page) => {
        await page.emulateMedia({ colorScheme: "dark" });
        const dark = await page.evaluate(lightnessOfInkAndPaper);
        await page.emulateMedia({ colorScheme: "light" });
        seen = [dark, await page.evaluate(lightnessOfInkAndPaper)];
      });
      const [[darkInk = 0, darkPaper = 1] = [], [lightInk = 1, lightPaper = 0] = []] = seen;
      expect(darkInk - darkPaper).toBeGreaterThan(0.5);
      expect(lightPaper - lightInk).toBeGreaterThan(0.5);
    });
  });

  /** Opens a page and looks at it. It must be silent in the console, and ask others for nothing but pictures. */
  async function visit(
    path: string,
    look: (page: Page) => Promise<void>,
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<void> {
    const context: BrowserContext = await openContext(browser, options);
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on("console", (message) => {
      // The browser itself notes that a page was not found.
      const isOwnNote = message.location().url === page.url() && message.text().includes("404");
      if (message.type() === "error" && !isOwnNote) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const isOurs = new URL(request.url()).origin === worker.origin;
      if (!isOurs && request.resourceType() !== "image") complaints.push(`${request.resourceType()} ${request.url()}`);
    });
    try {
      // Without scripts a page is done when it has loaded.
      await page.goto(worker.origin + path);
      await look(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }
});

/** In pixels of the pictures' own; a picture that does not load throws. Runs in the browser. */
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

/** From 0, black, to 1, white: of the text of the page and of what it stands on. Runs in the browser. */
function lightnessOfInkAndPaper(): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  const { color, backgroundColor } = getComputedStyle(document.body);
  return [color, backgroundColor].map((colour) => {
    if (canvas === null) return Number.NaN;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  });
}
