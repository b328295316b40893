import render from "dom-serializer";
import { Element } from "domhandler";
import { IngestError } from "../errors.ts";
import { entryUrl } from "./entry-url.ts";
import { readXml, type Vocabulary, type XmlElement } from "./xml.ts";

/** A source in an OPML file. */
export interface OpmlSource {
  readonly url: string;
  readonly title: string | null;
  /** Its folders, outermost first, and its categories. */
  readonly labels: readonly string[];
}

const VOCABULARY: Vocabulary = { records: new Set(), leaves: new Set(["title"]), maxElements: 50_000 };
const MAX_LABEL_CHARS = 100;

/**
 * Reads the feeds of an OPML file, as exported by feed readers. http://opml.org/spec2.opml
 * @throws {IngestError} `bad-feed` if it is not OPML.
 */
export function readOpml(text: string): OpmlSource[] {
  const root = readXml(text, VOCABULARY, () => true).children.find(({ name }) => name === "opml");
  const body = root?.children.find(({ name }) => name === "body");
  if (body === undefined) throw new IngestError("bad-feed", "This is not an OPML file.");
  const sources = new Map<string, OpmlSource>();
  readOutlines(body, [], sources);
  return [...sources.values()];
}

function readOutlines({ children }: XmlElement, folders: readonly string[], sources: Map<string, OpmlSource>): void {
  for (const outline of children) {
    if (outline.name !== "outline") continue;
    const attributes = lowerCased(outline.attributes);
    const title = (attributes.title || attributes.text || "").trim().slice(0, MAX_LABEL_CHARS) || null;
    // Feed URLs are absolute, so the base must resolve none.
    const url = entryUrl(attributes.xmlurl, "invalid:");
    if (url !== null) {
      const categories = (attributes.category ?? "").split(",").map((path) => path.replace(/^\/+/, "").trim());
      const labels = [...new Set([...folders, ...categories.map((label) => label.slice(0, MAX_LABEL_CHARS))])].filter(
        Boolean,
      );
      sources.set(url, { url, title, labels: [...new Set([...(sources.get(url)?.labels ?? []), ...labels])] });
    }
    readOutlines(outline, url === null && title !== null ? [...folders, title] : folders, sources);
  }
}

/** Feed readers disagree on `xmlUrl`, `xmlurl` and `XMLURL`. */
function lowerCased(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

/** An OPML file of sources: each in the folder of its first label, with its other labels as categories. */
export function writeOpml(sources: readonly OpmlSource[]): string {
  const folders = new Map<string, Element>();
  const body = new Element("body", {});
  for (const { url, title, labels } of sources) {
    const [folder, ...others] = labels;
    const name = title ?? url;
    const category = others.length === 0 ? {} : { category: others.map((label) => `/${label}`).join(",") };
    const outline = new Element("outline", { type: "rss", text: name, title: name, xmlUrl: url, ...category });
    if (folder === undefined) body.children.push(outline);
    else {
      const element = folders.get(folder) ?? new Element("outline", { text: folder, title: folder });
      if (!folders.has(folder)) body.children.push(element);
      folders.set(folder, element);
      element.children.push(outline);
    }
  }
  const opml = new Element("opml", { version: "2.0" }, [new Element("head", {}), body]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(opml, { xmlMode: true })}\n`;
}
