import { expect, test } from "vitest";
import { jsonLd, ofArticle } from "../metadata-of.ts";

const published = (stated: Record<string, string>, meta: string, shown: string) =>
  ofArticle(
    `<title>Bridge opens again</title>${jsonLd({ "@type": "Article", headline: "Bridge opens again", ...stated })}${meta}`,
    `<h1>Bridge opens again</h1><p class="date">${shown}</p>`,
  ).datePublished?.value;
const META = `<meta property="article:published_time" content="2026-11-17T08:00:00+01:00">`;

test.each([
  ["the visible one", { datePublished: "2026-11-12" }, META, "17 November 2026", "2026-11-17T08:00:00+01:00"],
  ["the first if it is visible", { datePublished: "2026-11-12" }, META, "12 November 2026", "2026-11-12"],
  ["the only visible day if it is neither", { datePublished: "2026-11-12" }, META, "15 November 2026", "2026-11-15"],
  ["the first if none is visible", { datePublished: "2026-11-12" }, META, "Harbour", "2026-11-12"],
  [
    "the first if they differ only across midnight",
    { datePublished: "2026-11-16T23:30:00Z" },
    META,
    "17 November 2026",
    "2026-11-16T23:30:00Z",
  ],
])("of several stated days: %s", (_why, stated, meta, shown, expected) => {
  expect(published(stated, meta, shown)).toBe(expected);
});

test.each([
  ["is rejected if an earlier day is visible", "2024-05-06", "2024-05-06"],
  ["is accepted if visible: it was planned", "20 November 2026", "2026-11-20"],
  ["is rejected if another day is visible", "19 November 2026", "2026-11-19"],
  ["is accepted if none is visible", "Harbour", "2026-11-20"],
])("a publication after the last change %s", (_why, shown, expected) => {
  const stated = { datePublished: "2026-11-20", dateModified: "2026-11-18" };
  expect(published(stated, "", shown)).toBe(expected);
});

test("a single stated day yields to the only visible day right below the headline", () => {
  expect(published({ datePublished: "2026-11-12" }, "", "17 November 2026")).toBe("2026-11-17");
  expect(published({ datePublished: "2026-11-12" }, "", "17 November 2026, 18 November 2026")).toBe("2026-11-12");
});

test("two agreeing statements outweigh the visible day", () => {
  expect(published({ datePublished: "2026-11-17" }, META, "20 November 2026")).toBe("2026-11-17T08:00:00+01:00");
});

test("a single stated day outweighs a visible modification date", () => {
  expect(published({ datePublished: "2026-11-12" }, "", "Updated 17 November 2026")).toBe("2026-11-12");
});
