import { expect, test } from "vitest";
import { jsonLd, ofArticle } from "../metadata-of.ts";

const published = (stated: Record<string, string>, meta: string, shown: string) =>
  ofArticle(
    `<title>Bridge opens again</title>${jsonLd({ "@type": "Article", headline: "Bridge opens again", ...stated })}${meta}`,
    `<h1>Bridge opens again</h1><p class="date">${shown}</p>`,
  ).datePublished?.value;
const META = `<meta property="article:published_time" content="2026-11-17T08:00:00+01:00">`;

test.each([
  ["the one that readers see", { datePublished: "2026-11-12" }, META, "17 November 2026", "2026-11-17T08:00:00+01:00"],
  ["the first where they see that", { datePublished: "2026-11-12" }, META, "12 November 2026", "2026-11-12"],
  [
    "the only day that they see, if it is neither",
    { datePublished: "2026-11-12" },
    META,
    "15 November 2026",
    "2026-11-15",
  ],
  ["the first where they see none", { datePublished: "2026-11-12" }, META, "Harbour", "2026-11-12"],
  [
    "the first where no more than a midnight is between them",
    { datePublished: "2026-11-16T23:30:00Z" },
    META,
    "17 November 2026",
    "2026-11-16T23:30:00Z",
  ],
])("of several days that are stated it is %s", (_why, stated, meta, shown, expected) => {
  expect(published(stated, meta, shown)).toBe(expected);
});

test.each([
  ["is not believed where readers see an earlier day", "2024-05-06", "2024-05-06"],
  ["is believed where they see it: it was planned", "20 November 2026", "2026-11-20"],
  ["is not believed where they see another day", "19 November 2026", "2026-11-19"],
  ["is believed where they see none", "Harbour", "2026-11-20"],
])("a publication after the last change %s", (_why, shown, expected) => {
  const stated = { datePublished: "2026-11-20", dateModified: "2026-11-18" };
  expect(published(stated, "", shown)).toBe(expected);
});

test("a single statement gives way to the only day that readers see, if that stands right below the headline", () => {
  expect(published({ datePublished: "2026-11-12" }, "", "17 November 2026")).toBe("2026-11-17");
  expect(published({ datePublished: "2026-11-12" }, "", "17 November 2026, 18 November 2026")).toBe("2026-11-12");
});

test("two statements that agree stand against what readers see", () => {
  expect(published({ datePublished: "2026-11-17" }, META, "20 November 2026")).toBe("2026-11-17T08:00:00+01:00");
});

test("a single statement stands against a day that readers are told is that of a change", () => {
  expect(published({ datePublished: "2026-11-12" }, "", "Updated 17 November 2026")).toBe("2026-11-12");
});
