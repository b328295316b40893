import { type Feed, type FeedItem, feedId, feedTime, lastUpdate } from "./feed.ts";

/** The update time of an empty feed, constant so that its content does not change. */
const NEVER = "1970-01-01T00:00:00Z";

/** Atom (RFC 4287) with full texts, paging (RFC 5005) and deleted entries (RFC 6721). */
export function renderAtom(feed: Feed): string {
  const { title, url, nextUrl, items, deleted } = feed;
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">`,
    element("id", url),
    element("title", title),
    element("updated", lastUpdate(feed) ?? NEVER),
    // Atom requires an author for every entry, and not every article names one.
    `<author>${element("name", "cuttings")}</author>`,
    element("generator", "cuttings"),
    `<link rel="self" type="application/atom+xml" href="${xml(url)}"/>`,
    ...(nextUrl === null ? [] : [`<link rel="next" type="application/atom+xml" href="${xml(nextUrl)}"/>`]),
    ...deleted.map(({ id, at }) => `<at:deleted-entry ref="${feedId(id)}" when="${xml(at)}"/>`),
    ...items.map(entry),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entry({ id, article, contentHtml, updated }: FeedItem): string {
  const { url, headline, description, authors, datePublished, inLanguage, articleSection, keywords } = article;
  const language = inLanguage === null ? "" : ` xml:lang="${xml(inLanguage)}"`;
  const parts = [
    `<entry${language}>`,
    element("id", id),
    element("title", headline ?? url),
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    ...(datePublished === null ? [] : [element("published", feedTime(datePublished.value))]),
    element("updated", updated),
    ...authors.map(({ name }) => `<author>${element("name", name)}</author>`),
    ...[...new Set([...articleSection, ...keywords])].map((term) => `<category term="${xml(term)}"/>`),
    ...(description === null ? [] : [element("summary", description)]),
    `<content type="html">${xml(contentHtml)}</content>`,
    "</entry>",
  ];
  return parts.join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${xml(text)}</${name}>`;
}

/** Characters not allowed in XML in any form. https://www.w3.org/TR/xml/#charsets */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, "")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}
