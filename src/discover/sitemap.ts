import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { IngestError } from "../errors.ts";
import { parseDate } from "../metadata/dates/parse-date.ts";
import { decodeXml } from "../page/charset.ts";
import { readBody } from "../page/read-body.ts";
import type { FetchedResource } from "../ports.ts";
import { entryUrl } from "./entry-url.ts";

export interface SitemapEntry {
  /** Absolute, http or https. */
  readonly url: string;
  readonly lastModified: string | null;
  /** What a news sitemap says of the article; `null` elsewhere. */
  readonly news: {
    readonly title: string | null;
    readonly date: string | null;
    /** Name of the newspaper. */
    readonly publication: string | null;
  } | null;
}

/** A sitemap lists pages, or other sitemaps. https://www.sitemaps.org/protocol.html */
export interface Sitemap {
  readonly kind: "pages" | "index";
  readonly entries: readonly SitemapEntry[];
}

/** The protocol's own limit on entries. */
const MAX_ENTRIES = 50_000;
/** Unpacked, in bytes. The protocol allows 50 MB, which would not fit into a worker beside its tree. */
const MAX_BYTES = 10_000_000;

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreDeclaration: true,
  isArray: (name) => name === "url" || name === "sitemap",
});

const Text = z.string().optional().catch(undefined);
const Publication = z.object({ name: Text }).optional().catch(undefined);
const News = z.object({ title: Text, publication_date: Text, publication: Publication }).optional().catch(undefined);
const Entry = z.object({ loc: Text, lastmod: Text, news: News }).catch({});
const Listed = z.union([
  z.object({ urlset: z.object({ url: z.array(Entry).default([]) }).or(z.literal("")) }),
  z.object({ sitemapindex: z.object({ sitemap: z.array(Entry).default([]) }).or(z.literal("")) }),
]);

/**
 * Reads a sitemap, a news sitemap or a sitemap index, packed with gzip or not.
 * @throws {IngestError} `bad-feed` when it is no sitemap, `bad-encoding` or `too-large` for its packing.
 */
export async function parseSitemap(resource: FetchedResource): Promise<Sitemap> {
  const listed = Listed.safeParse(parse(decodeXml(await unpack(resource.body), resource.contentType)));
  if (!listed.success) throw new IngestError("bad-feed", "This is no sitemap.");
  const [kind, entries] =
    "urlset" in listed.data
      ? (["pages", listed.data.urlset === "" ? [] : listed.data.urlset.url] as const)
      : (["index", listed.data.sitemapindex === "" ? [] : listed.data.sitemapindex.sitemap] as const);
  return { kind, entries: entries.slice(0, MAX_ENTRIES).flatMap((entry) => readEntry(entry, resource.finalUrl)) };
}

function readEntry({ loc, lastmod, news }: z.infer<typeof Entry>, base: string): SitemapEntry[] {
  const url = entryUrl(loc, base);
  if (url === null) return [];
  const stated = news && {
    title: news.title?.trim() || null,
    date: dateOf(news.publication_date),
    publication: news.publication?.name?.trim() || null,
  };
  return [{ url, lastModified: dateOf(lastmod), news: stated ?? null }];
}

function dateOf(text: string | undefined): string | null {
  return text === undefined ? null : (parseDate(text)?.value ?? null);
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch (cause) {
    throw new IngestError("bad-feed", "This is no XML.", { cause });
  }
}

/** `sitemap.xml.gz` is a packed file, not a packed transfer: `fetch` leaves it as it is. */
async function unpack(body: Uint8Array): Promise<Uint8Array> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  const unpacked = new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return await readBody(unpacked, MAX_BYTES);
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw new IngestError("bad-encoding", "The sitemap's compression is damaged.", { cause });
  }
}
