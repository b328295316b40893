import { describe, expect, test } from "vitest";
import { jsonLd, metadataOf, ofArticle } from "./metadata-of.ts";

const og = (title: string) => `<meta property="og:title" content="${title}">`;
const TITLED = "Bridge opens again | Harbour Post";
const news = (headline: string) => jsonLd({ "@type": "NewsArticle", headline });

test.each([
  [
    "without headings, the part of the title in large type below the site's name",
    "<title>Bridge opens again - The Harbour Post On-Line</title>",
    `<font size="5">The Harbour Post On-Line</font><font size="+2"><b>Bridge opens again</b></font><p>It is open.</p>`,
    "Bridge opens again",
  ],
  [
    "the holder of the copyright is the site",
    "<title>Who owns the foreshore? | Ask the Harbour</title>",
    "<p>The foreshore belongs to nobody.</p><footer>© 2026 Ask the Harbour. All rights reserved.</footer>",
    "Who owns the foreshore?",
  ],
  [
    "the visible headline wins over a shortened og:title",
    og("Bridge opens"),
    "<h1>Bridge opens again after two years</h1>",
    "Bridge opens again after two years",
  ],
  [
    "of several headings, the declared one",
    og("Bridge opens again"),
    "<h1>Harbour news of the day</h1><h1>Bridge opens again</h1>",
    "Bridge opens again",
  ],
  [
    "a heading with the site's name is not the headline",
    `${og("Bridge opens again")}<meta property="og:site_name" content="Harbour Post">`,
    "<h1>Harbour Post</h1>",
    "Bridge opens again",
  ],
  [
    "a heading that links to the home page is not the headline",
    "<title>Bridge opens again</title>",
    `<h1><a href="/">All that happens at sea</a></h1><h2>Bridge opens again</h2>`,
    "Bridge opens again",
  ],
  ["the site's name is removed", `<title>Bridge opens again | Harbour Post</title>`, "", "Bridge opens again"],
  [
    "a row of sections after the headline is removed",
    "<title>Bridge opens again | Local | Old Town | Weekly</title>",
    "<p>It is open.</p>",
    "Bridge opens again",
  ],
  [
    "a kicker glued to its headline is spelled as in the document title",
    "<title>Harbour: The bridge opens again</title>",
    "<h2><span>Harbour</span><span>The bridge opens again</span></h2><p>It is open.</p>",
    "Harbour: The bridge opens again",
  ],
  [
    "also at the front",
    `<title>Harbour Post: x</title>${og("Harbour Post - Bridge opens again")}`,
    "",
    "Bridge opens again",
  ],
  [
    "with a section in between",
    `<title>Bridge opens again - City - Harbour Post</title>`,
    "<h1>Bridge opens again</h1>",
    "Bridge opens again",
  ],
  [
    "with sections before it",
    "<title>Harbour Post &gt; News &gt; World -- Bridge opens again</title>",
    "<p>It is open.</p>",
    "Bridge opens again",
  ],
  [
    "after underscores",
    "<title>Bridge opens again_English_Harbour</title>",
    `<div>Bridge opens again</div><p>${"It is open. ".repeat(20)}</p>`,
    "Bridge opens again",
  ],
  [
    "an underscore in a name stays",
    "<title>How snake_case and MAX_Value differ</title>",
    "",
    "How snake_case and MAX_Value differ",
  ],
  ["a colon stays", og("Bridge: the long repair"), "<h1>Bridge: the long repair</h1>", "Bridge: the long repair"],
  ["a dash stays", "<title>Bridge opens - and closes again</title>", "", "Bridge opens - and closes again"],
  [
    "a bar without a site's name stays",
    "<title>Tide tables | Winter edition</title>",
    "",
    "Tide tables | Winter edition",
  ],
  [
    "double-escaped text is decoded",
    news("Fish &amp;amp; chips &#8211; a history".replace("&amp;amp;", "&amp;")),
    "",
    "Fish & chips – a history",
  ],
  ["tags go", og("Bridge <i>opens</i> again"), "", "Bridge opens again"],
  ["soft hyphens are removed", og("Container\u00ADschiff l\u00E4uft aus"), "", "Containerschiff läuft aus"],
  [
    "a kicker is removed if the declared headline lacks it",
    og("Bridge opens again"),
    `<h1><span class="kicker">Traffic</span> <span>Bridge opens again</span></h1>`,
    "Bridge opens again",
  ],
  [
    "a kicker stays if the declared headline has it",
    og("Traffic: Bridge opens again"),
    `<h1><span class="kicker">Traffic</span> <span>Bridge opens again</span></h1>`,
    "Traffic: Bridge opens again",
  ],
  [
    "an editorial headline stated twice wins over the template's heading",
    news("Ferries stay in port") + og("Ferries stay in port"),
    "<h1>Storm warning: ferries stay in the port today</h1>",
    "Ferries stay in port",
  ],
  [
    "a heading for search engines yields to the declared headline",
    `<title>Storm: all about the ferries</title>${og("Ferries stay in port")}`,
    "<h1>Storm: all about the ferries</h1><h2>Ferries stay in port</h2>",
    "Ferries stay in port",
  ],
  [
    "a heading that is the site part of the title loses if the URL matches the other part",
    "<title>Bridge reopens after the repair | The Harbour Walker</title>",
    "<h1>The Harbour Walker</h1><h3>Bridge reopens after the repair</h3>",
    "Bridge reopens after the repair",
  ],
  [
    "also in front, with an archive label in between",
    "<title>Harbour Walker » Archive » Bridge reopens after repair</title>",
    "<h1>Harbour Walker</h1><h2>Bridge reopens after repair</h2>",
    "Bridge reopens after repair",
  ],
  [
    "a heading that is one part of the title wins if the URL matches it",
    "<title>Bridge reopens after repair | The Harbour Walker</title>",
    "<h1>Bridge reopens after repair</h1>",
    "Bridge reopens after repair",
  ],
  [
    "a second-level heading that is the first part of the title",
    "<title>Fish is food - Harbour Walkers Open Community Forum</title>",
    "<h2>Fish is food</h2>",
    "Fish is food",
  ],
  [
    "the heading of the comments quotes the title",
    og("Bridge opens again for all boats of the harbour"),
    "<h2>2 Replies to “Bridge opens again for all boats of the harbour”</h2>",
    "Bridge opens again for all boats of the harbour",
  ],
  [
    "a heading that introduces a list is not the headline",
    og("Ferries stay in port"),
    "<article><h1>A message from our own editors:</h1></article>",
    "Ferries stay in port",
  ],
  [
    "of a blog's headings, the declared one, whatever its level",
    og("Ferries stay in port"),
    "<article><h2>Ferries stay in port</h2><h1>What the weather will be</h1></article>",
    "Ferries stay in port",
  ],
  [
    "a date and a counter next to the headline are removed, however nested",
    og("Ferries stay in port"),
    `<h1><div><small>Nov 23 2026</small> <a href="/x">Ferries stay in port</a></div></h1>`,
    "Ferries stay in port",
  ],
])("%s", (_why, head, body, expected) => {
  expect(ofArticle(head, body).headline).toBe(expected);
});

test("a page without title and heading has no headline", () => {
  expect(ofArticle("", "<p>Some text.</p>").headline).toBeNull();
});

describe("a page that declares no title", () => {
  const prose = `<p>${"The bridge was closed for a year while the piers were mended. ".repeat(4)}</p>`;
  const titleOf = (title: string, body: string) =>
    metadataOf(`<html><head><title>${title}</title></head><body>${body}</body></html>`).headline;

  test.each([
    [
      "a class marks the line",
      "Harbour Post",
      `<span class="storyhead">Ferry stops at noon</span>${prose}`,
      "Ferry stops at noon",
    ],
    [
      "a heading of the third level is enough above the text",
      "The Post - Harbour",
      `<h3>Ferry stops at noon</h3>${prose}`,
      "Ferry stops at noon",
    ],
    [
      "a line that is also in the document title",
      "Ferry stops at noon - Ports - The Northern Eye",
      `<div><b>Ferry stops at noon</b></div>${prose}`,
      "Ferry stops at noon",
    ],
    [
      "a date in its box is not part of it",
      "The Post",
      `<div class="headline">Ferry stops at noon<br>9 November 2026, 10:20</div>${prose}`,
      "Ferry stops at noon",
    ],
    [
      "a section name is not the headline, even at the first level",
      "Ferry stops at noon - Breaking News",
      `<h1>Breaking News</h1><h2>Ferry stops at noon</h2>${prose}`,
      "Ferry stops at noon",
    ],
    [
      "a heading below the text is not the headline",
      "Ferry stops",
      `<b>Ferry stops</b>${prose}<h2>Write to the editor today</h2>`,
      "Ferry stops",
    ],
    [
      "a site's name of equal length is farther from the text",
      "Keeper leaves the light - All About Our Coast",
      `<font size="5">All About Our Coast</font><font size="5">Keeper leaves the light</font>${prose}`,
      "Keeper leaves the light",
    ],
    [
      "a long headline wins over a short section name",
      "Keeper leaves the northern light - Around the coast",
      `<h2>Keeper leaves the northern light</h2><b>Around the coast</b>${prose}`,
      "Keeper leaves the northern light",
    ],
    ["the site's name before a colon is removed", "Harbour-Post: Ferry stops at noon", prose, "Ferry stops at noon"],
    ["a trailing bar is removed", "Ferry stops at noon |", prose, "Ferry stops at noon"],
  ])("%s", (_why, title, body, expected) => {
    expect(titleOf(title, body)).toBe(expected);
  });
});

test("joiners stay in a headline", () => {
  expect(metadataOf("<h1>پل سنگی باز می\u200Cشود</h1>").headline).toBe("پل سنگی باز می\u200Cشود");
});

test("the provenance of a headline has the sources that agree and those that differ", () => {
  const head = `<title>Bridge opens again | Harbour Post</title>${og("Bridge opens after two years")}`;
  const { provenance } = metadataOf(`<html><head>${head}</head><body><h1>Bridge opens again</h1></body></html>`);
  expect(provenance.headline).toEqual({
    source: "element:h1",
    raw: "Bridge opens again",
    confirmedBy: ["element:title"],
    rejected: [{ source: "meta:og:title", raw: "Bridge opens after two years" }],
  });
});

test.each([
  ["a section before the site's name", "Bridge opens again | Harbour | Harbour Post", "", "Bridge opens again"],
  ["the path of old blogs", "Harbour Post » Blog Archive » Bridge opens again", "", "Bridge opens again"],
  ["a kicker next to the headline", TITLED, "<h1><small>Old Town</small>Bridge opens again</h1>", "Bridge opens again"],
  ["a button next to it", TITLED, "<h1>Bridge opens again<button>Save</button></h1>", "Bridge opens again"],
  [
    "a link to the heading",
    "Bridges and ferries",
    `<h1>Bridges and ferries <a href="#top">#</a></h1>`,
    "Bridges and ferries",
  ],
])("the headline is without %s", (_why, title, body, expected) => {
  expect(ofArticle(`<title>${title}</title>`, `${body}<p>It is open.</p>`).headline).toBe(expected);
});

test("a heading that a template shortened is the start of the declared title", () => {
  const title = "Bridge over the harbour opens again after two years";
  expect(ofArticle(og(title), "<h1>Bridge over the harbour opens again...</h1>").headline).toBe(title);
});

test("a heading with the author's name is not the headline", () => {
  const body = "<h2>By Anna Obi</h2><h3 class='headline'>Bridge opens again</h3><p>It is open.</p>";
  expect(ofArticle("<title>Harbour Post</title>", body).headline).not.toBe("By Anna Obi");
});
