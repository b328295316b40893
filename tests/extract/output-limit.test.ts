import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

const SENTENCES = `<p>${"The tram runs again today and people wave at it. ".repeat(40)}</p>`;

function sizeOrError(html: string): number | string {
  try {
    const page = pageFromHtml(`<title>Trams</title>${html}`, "https://news.test/tram", "2026-11-23T12:00:00Z");
    return JSON.stringify(extractArticle(page)).length;
  } catch (error) {
    return error instanceof IngestError ? error.code : String(error);
  }
}

describe("the size of an article is bounded by that of its page", () => {
  test.each([
    [
      "links with a base URL just below the limit",
      `<base href="https://news.test/${"a".repeat(2_000)}/"><article>${SENTENCES}${"<p>A <a href=x>tram</a> runs.</p>".repeat(900)}</article>`,
    ],
    [
      "links with a base URL over the limit",
      `<base href="https://news.test/${"a".repeat(60_000)}/"><article>${SENTENCES}${"<p>A <a href=x>tram</a> runs.</p>".repeat(200)}</article>`,
    ],
    ["quotations around many lines", `<article>${SENTENCES}${"<blockquote>".repeat(100)}<pre>${"x\n".repeat(20_000)}`],
    [
      "lists around many lines",
      `<article>${SENTENCES}${"<ol start=999999999><li>".repeat(50)}<pre>${"x\n".repeat(20_000)}`,
    ],
    [
      "wide cells",
      `<article>${SENTENCES}<table>${"<tr><td colspan=1000>x<td colspan=1000>y</tr>".repeat(300)}</table>`,
    ],
  ])("%s", (_what, html) => {
    const found = sizeOrError(html);
    if (typeof found === "string") expect(found).toBe("too-complex");
    else expect(found).toBeLessThan(20 * html.length + 1_000_000);
  });

  test("an overlong base URL is ignored: links resolve against the page", () => {
    const page = pageFromHtml(
      `<base href="/${"a".repeat(3_000)}/"><article>${SENTENCES}<p>A <a href="x">tram</a> runs on this line again.</p>${SENTENCES}</article>`,
      "https://news.test/tram",
      "2026-11-23T12:00:00Z",
    );
    expect(extractArticle(page).articleBodyHtml).toContain('href="https://news.test/x"');
  });
});
