import { describe, expect, test } from "vitest";
import type { ReadingRoom } from "./reading-room.ts";

/** Adding articles by URL. */
export function addRules(room: () => ReadingRoom): void {
  const urlOf = (path: string) => room().worker.newspaper.url + path;

  describe("importing a list", () => {
    test("sends it in chunks, and reports the outcome of each", async () => {
      await room().visit("/add", async (page) => {
        const rows = Array.from({ length: 70 }, (_, row) => `http://10.0.0.${row}/`);
        const text = [urlOf("/news/opinion-cranes/"), "no address", ...rows].join("\n");
        const list = { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
        await page.getByLabel("An export, or a list of addresses").setInputFiles(list);
        await page.getByRole("button", { name: "Import" }).click();
        await page.getByText("Done. 71 addresses: 0 queued, 1 already saved, 70 refused.").waitFor();
        expect(await page.locator("#imported").innerText()).toContain("1 entry could not be read.");
      });
    });
  });

  describe("adding by address", () => {
    test("shows each step, and links to the article", async () => {
      await room().visit("/add", async (page) => {
        await page.getByLabel("Address of the page").fill(urlOf("/news/night-ferry/"));
        await page.keyboard.press("Enter");
        const link = page.locator(".step.stored a");
        await link.waitFor();
        expect(await page.locator(".step").allInnerTexts()).toEqual([
          "Fetching the page …",
          "Reading the page …",
          expect.stringMatching(/^Saved: /),
        ]);
        await link.click();
        expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("night ferry");
      });
    });

    test("explains why a page is not stored", async () => {
      await room().visit("/add", async (page) => {
        await page.getByLabel("Address of the page").fill(urlOf("/news/annual-report.pdf"));
        await page.getByRole("button", { name: "Add", exact: true }).click();
        await page.locator(".step.failed").waitFor();
        expect(await page.locator(".step.failed").innerText()).toContain(
          "This is not a web page but another kind of file.",
        );
      });
    });

    test("works without scripts: a form, and a page with the outcome", async () => {
      const { origin } = room().worker;
      const submit = (url: string) =>
        fetch(`${origin}/add`, {
          method: "POST",
          body: new URLSearchParams({ url }),
          headers: { "Sec-Fetch-Site": "same-origin" },
        });
      const filed = await submit(urlOf("/news/harbour-dues/"));
      expect(new URL(filed.url).pathname).toBe("/added");
      expect(await filed.text()).toMatch(
        /<h1[^>]*>Saved<\/h1>[\s\S]*Read it: <a href="\/articles\/[0-9a-f]{32}">Harbour dues/,
      );
      const refused = await (await submit("http://10.1.2.3/")).text();
      expect(refused).toContain("This address may not be fetched.");
    });
  });
}
