import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { LIGHT_BOMBS } from "./bombs.ts";
import { randomPage } from "./random-page.ts";
import { verdictOn } from "./verdict.ts";

// `node bench/hostile.ts` measures their cost; here none may hang or throw an untyped error.
test.each(LIGHT_BOMBS.map((bomb) => [bomb.name, bomb.make] as const))(
  "a bomb yields an article or a typed error: %s",
  (_name, make) => {
    expect(verdictOn(make())).toMatch(/^(?:too-complex|(?:article|paywalled|[a-z0-9-]+), [\d,]+ characters)$/);
  },
);

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

test.each(SEEDS)(
  "random page %i yields an article or a typed error, the same twice, with nothing executable",
  (seed) => {
    const page = pageFromHtml(randomPage(seed), "https://news.example.com/ferry", "2026-11-23T12:00:00Z");
    const attempt = () => {
      try {
        return extractArticle(page);
      } catch (error) {
        if (error instanceof IngestError) return error.code;
        throw error;
      }
    };
    const article = attempt();
    expect(JSON.stringify(attempt())).toBe(JSON.stringify(article));
    if (typeof article === "string") return;
    expect(dangersIn(article.articleBodyHtml)).toEqual([]);
  },
);

test.each([1, 4])("joined random pages, from %i on, have nothing executable", (seed) => {
  const [first, ...further] = [seed, seed + 1, seed + 2].map((number) =>
    pageFromHtml(randomPage(number), `https://news.example.com/ferry/${number}`, "2026-11-23T12:00:00Z"),
  );
  if (first === undefined) return;
  const join = () => {
    try {
      return extractArticle(first, further).articleBodyHtml;
    } catch (error) {
      if (error instanceof IngestError) return error.code;
      throw error;
    }
  };
  expect(join()).toBe(join());
  expect(dangersIn(join())).toEqual([]);
});

const SAFE_ELEMENT = /^(?!script|style|iframe|frame|object|embed|form|input|button|svg|math|base|link|meta)/;
const SAFE_URL = /^(?:https?|mailto):/;

/** Parts of a stored article that would run, load or post in a browser. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  for (const element of getElementsByTagName("*", parsePage(`<!doctype html><body>${html}`))) {
    if (element.name === "html" || element.name === "head" || element.name === "body") continue;
    if (!SAFE_ELEMENT.test(element.name)) dangers.push(element.name);
    for (const [name, value] of Object.entries(element.attribs)) {
      if (/^on|^style$|^id$|^name$|^srcdoc$/i.test(name)) dangers.push(name);
      if (/^(?:href|src|cite|action|srcset)$/.test(name) && !SAFE_URL.test(value)) dangers.push(`${name}=${value}`);
    }
  }
  return dangers;
}

test("the check detects dangers", () => {
  const html = '<p onclick="x"><a href="javascript:x">a</a><svg></svg><img src="data:x" style="x"></p>';
  expect(dangersIn(html)).toEqual(["onclick", "href=javascript:x", "svg", "src=data:x", "style"]);
});
