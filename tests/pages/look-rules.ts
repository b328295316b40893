import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { ReadingRoom } from "./reading-room.ts";

const SIZES = {
  phone: { width: 320, height: 740 }, // as wide as WCAG 1.4.10 (Reflow) requires
  desktop: { width: 1280, height: 900 },
} as const;

/** Every page. */
const PAGES = [
  "/",
  "/?q=harbour",
  "/add",
  "/added",
  "/clip",
  "/searches",
  "/sources",
  "/failures",
  "/removed",
  "/usage",
  "reader",
  "versions",
  `/articles/${"0".repeat(32)}`,
  "/nothing-here",
];

/** Appearance and accessibility of each page. */
export function lookRules(room: () => ReadingRoom, article: () => StoredArticle): void {
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  });

  function pathOf(name: string): string {
    if (name === "reader") return `/articles/${article().id}`;
    if (name === "versions") return `/articles/${article().id}/versions`;
    if (name === "/added") return `/added?url=${encodeURIComponent(article().url)}`;
    return name;
  }

  describe("by keyboard alone", () => {
    test("the first stop skips the navigation, and every stop is visible, in page order", async () => {
      await room().visit("/add", async (page) => {
        await page.keyboard.press("Tab");
        const skip = page.getByRole("link", { name: "Skip to the content" });
        expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
        expect(await page.evaluate(focusIsSeen)).toBe(true);
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe("url");
        await page.reload();
        const stops = await page.evaluate(() => document.querySelectorAll("a, button, input").length);
        for (let stop = 0; stop < stops; stop++) {
          await page.keyboard.press("Tab");
          expect(await page.evaluate(focusIsSeen)).toBe(true);
          const place = "[...document.querySelectorAll('a, button, input')].indexOf(document.activeElement)";
          expect(await page.evaluate(place)).toBe(stop);
        }
      });
    });
  });

  describe.each(PAGES)("%s", (name) => {
    test("fits each screen, is readable in each theme, and passes axe", async () => {
      await room().visit(pathOf(name), async (page) => {
        await page.evaluate(axe);
        for (const [size, viewport] of Object.entries(SIZES)) {
          await page.setViewportSize(viewport);
          for (const colorScheme of ["dark", "light"] as const) {
            await page.emulateMedia({ colorScheme });
            expect({ name, size, colorScheme, ...(await flawsOf(page, colorScheme)) }).toEqual({
              name,
              size,
              colorScheme,
              fits: true,
              isLegible: true,
              violations: [],
            });
          }
        }
      });
    });
  });
}

/** Whether the focused element is on screen and marked. Runs in the browser. */
function focusIsSeen(): boolean {
  const element = document.activeElement;
  if (element === null) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isOnScreen = right > 0 && left < window.innerWidth && bottom > 0 && top < window.innerHeight;
  return isOnScreen && getComputedStyle(element).outlineStyle !== "none";
}

async function flawsOf(page: Page, colorScheme: "dark" | "light") {
  const [ink = 0, paper = 0] = await page.evaluate(lightnessOfInkAndPaper);
  return {
    fits: await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    isLegible: colorScheme === "dark" ? ink - paper > 0.5 : paper - ink > 0.5,
    // A theme changes only colours.
    violations: await page.evaluate(violations, colorScheme === "dark" ? null : ["color-contrast"]),
  };
}

/** Violations of these axe rules, or of all: the rule and the element. Runs in the browser. */
async function violations(rules: readonly string[] | null): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
  const only = rules === null ? {} : { runOnly: { type: "rule" as const, values: [...rules] } };
  const found = (await axe.run({ resultTypes: ["violations"], ...only })).violations;
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** Lightness of the text and the background, from 0 (black) to 1 (white). Runs in the browser. */
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
