import type { Element } from "domhandler";
import markdownIt from "markdown-it";
import { walkElements } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

/** A viewer that trusts what it shows: HTML in Markdown is HTML, and every scheme may be a link. */
const viewer = markdownIt({ html: true, linkify: false });
viewer.validateLink = () => true;

/** What Markdown has another name for, or needs itself: code is marked in all that is preformatted, tables have sections. */
const OF_MARKDOWN = new Set("html head body p br pre code thead tbody em strong s div".split(" "));
const SAME: Readonly<Record<string, string>> = { i: "em", b: "strong", del: "s" };

/** Elements that a viewer makes of Markdown and that the HTML does not have as often, links and images with their URLs. */
export function elementsTooMany(markdown: string, html: string): string[] {
  const counts = new Map<string, number>();
  for (const key of elementsOf(html)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return elementsOf(viewer.render(markdown)).filter((key) => {
    const left = (counts.get(key) ?? 0) - 1;
    counts.set(key, left);
    return left < 0;
  });
}

function elementsOf(html: string): string[] {
  const found: string[] = [];
  walkElements(parsePage(`<!doctype html><body>${html}`), (element) => {
    const name = SAME[element.name] ?? element.name;
    if (!OF_MARKDOWN.has(name)) found.push(`${name}${urlOf(element)}`);
    return true;
  });
  return found;
}

function urlOf({ attribs }: Element): string {
  const url = attribs.href ?? attribs.src;
  return url === undefined ? "" : ` ${decodeSoftly(url)}`;
}

/** Escapes of a URL are spelled anew on its way through Markdown. */
function decodeSoftly(url: string): string {
  return url.replace(/%[0-9a-f]{2}/gi, (spelled) => String.fromCharCode(Number.parseInt(spelled.slice(1), 16)));
}
