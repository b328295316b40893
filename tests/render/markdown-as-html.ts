import type { Element } from "domhandler";
import markdownIt from "markdown-it";
import { walkElements } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

/** A viewer that trusts its input: HTML in Markdown stays HTML, and every URL scheme may be a link. */
const viewer = markdownIt({ html: true, linkify: false });
viewer.validateLink = () => true;

/** Elements that Markdown itself adds or names differently, such as code in pre, and sections of tables. */
const OF_MARKDOWN = new Set("html head body p br pre code thead tbody em strong s div".split(" "));
const SAME: Readonly<Record<string, string>> = { i: "em", b: "strong", del: "s" };

/** Elements that a viewer renders from Markdown more often than the HTML has them; links and images with their URLs. */
export function extraElements(markdown: string, html: string): string[] {
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
  return url === undefined ? "" : ` ${decodeEscapes(url)}`;
}

/** Markdown re-encodes the escapes of a URL. */
function decodeEscapes(url: string): string {
  return url.replace(/%[0-9a-f]{2}/gi, (spelled) => String.fromCharCode(Number.parseInt(spelled.slice(1), 16)));
}
