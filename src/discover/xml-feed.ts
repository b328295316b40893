import { resolveBase } from "../url/resolve-url.ts";
import { intervalOf } from "./feed-interval.ts";
import { MAX_FEED_ENTRIES, type RawEntry, type RawFeed } from "./raw-feed.ts";
import { readXml, type Vocabulary, type XmlElement } from "./xml.ts";
import { xmlBase } from "./xml-base.ts";

const ROOTS: ReadonlySet<string> = new Set(["rss", "feed", "rdf", "rdf:rdf"]);

/** Date elements of an entry, published before updated. */
const DATES = (
  "pubdate published issued dcterms:issued dc:date dcterms:date date created dcterms:created " +
  "updated modified dcterms:modified"
).split(" ");

const VOCABULARY: Vocabulary = {
  records: new Set(["item", "entry"]),
  leaves: new Set([
    ..."title link guid id ttl sy:updateperiod sy:updatefrequency feedburner:origlink".split(" "),
    ...DATES,
  ]),
};

/** Reads RSS of any version, RDF or Atom; `null` if it is something else or empty. */
export function readXmlFeed(xml: string, url: string): RawFeed | null {
  const items: XmlElement[] = [];
  const document = readXml(xml, VOCABULARY, (item) => items.push(item) < MAX_FEED_ENTRIES);
  const root = document.children.find(({ name }) => ROOTS.has(name));
  if (root === undefined) return null;
  const channel = root.children.find(({ name }) => name === "channel") ?? root;
  const title = channel.children.find(({ name }) => name === "title")?.text ?? null;
  if (title === null && items.length === 0) return null;
  const base = xmlBase(channel, xmlBase(root, siteOf(channel, url)));
  return {
    title,
    entries: items.map((item) => readItem(item, base)),
    minIntervalSeconds: intervalOf(channel.children),
  };
}

/** RSS links should be absolute. A relative one is relative to the site, and the feed may be on another host. */
function siteOf({ name, children }: XmlElement, url: string): string {
  if (name !== "channel") return url;
  const link = children.find((child) => child.name === "link" && child.text.trim() !== "")?.text.trim();
  return resolveBase(link, url);
}

function readItem(item: XmlElement, feedBase: string): RawEntry {
  const base = xmlBase(item, feedBase);
  const all = (name: string) => item.children.filter((child) => child.name === name);
  const links = [...all("feedburner:origlink"), ...all("link").filter(leadsToPage).sort(textFirst)].map((link) => ({
    href: link.text.trim() || (link.attributes.href ?? ""),
    base: xmlBase(link, base),
  }));
  const identifiers = [
    ...all("guid").filter(({ attributes }) => attributes.isPermaLink?.toLowerCase() !== "false"),
    ...all("id"),
  ].map(({ text }) => text.trim());
  const about = item.attributes["rdf:about"] ?? "";
  const contents = all("content").flatMap(({ attributes }) => attributes.src ?? []);
  return {
    links: [
      ...links,
      // An identifier is a link only if it looks like one.
      ...[...identifiers, about].filter((id) => /^https?:\/\//i.test(id)).map((href) => ({ href, base })),
      ...contents.map((href) => ({ href, base })),
    ],
    title: all("title")[0]?.text ?? null,
    dates: DATES.flatMap((name) => all(name).map(({ text }) => text)),
  };
}

/** Atom also links to comments, enclosures and the feed itself. */
function leadsToPage({ attributes }: XmlElement): boolean {
  return (attributes.rel ?? "alternate") === "alternate";
}

/** RSS links are text; of several Atom links, the one to HTML comes first. */
function textFirst(one: XmlElement, other: XmlElement): number {
  return Number(isToHtml(other)) - Number(isToHtml(one));
}

function isToHtml({ text, attributes }: XmlElement): boolean {
  return text.trim() !== "" || attributes.type?.startsWith("text/html") === true;
}
