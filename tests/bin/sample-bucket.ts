import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import type { Article } from "../../src/article.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import type { Discovery, StoredArticle } from "../../src/stored-article.ts";
import { makePage } from "../extract/make-page.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";
const FEED = "https://news.example.com/feed";

export const htmlOf = (name: string) =>
  `<html lang="en"><title>${name}</title><article><h1>${name}</h1><p>${name}. ${SENTENCE.repeat(5)}</p></article>`;

interface Sample {
  readonly page: FetchedPage;
  readonly changes: Partial<Article>;
  readonly source: string | null;
}

const published = (value: string) => ({
  datePublished: { value, precision: value.includes("T") ? "second" : "day", raw: value } as const,
});

/** Two hosts, three days, an edit, a page in another encoding and one that a caller sent. */
const SAMPLES: readonly Sample[] = [
  {
    page: makePage(htmlOf("The bridge opens"), "https://news.example.com/bridge"),
    changes: {
      ...published("2026-11-20T23:30:00-02:00"),
      headline: "The bridge opens",
      authors: [
        { name: "Ada Obi", url: null, kind: "Person" },
        { name: "Bo Lind", url: null, kind: "Person" },
      ],
      isAccessibleForFree: true,
    },
    source: FEED,
  },
  {
    page: {
      ...makePage(htmlOf("The bridge stays closed"), "https://news.example.com/bridge"),
      fetchedAt: "2026-11-24T09:00:00.000Z",
      etag: '"2"',
    },
    changes: { ...published("2026-11-20T23:30:00-02:00"), headline: "The bridge stays closed" },
    source: FEED,
  },
  {
    page: { ...makePage(htmlOf("The ferry"), "https://post.example.org/ferry"), headers: { "x-robots-tag": "noai" } },
    changes: { ...published("2026-11-22"), headline: null },
    source: null,
  },
  {
    page: pageFromHtml(htmlOf("橋が再び開く"), "https://post.example.org/hashi", "2026-11-23T08:00:00.000Z"),
    changes: { headline: "橋が再び開く", datePublished: null },
    source: null,
  },
];

/** Stores the samples in a folder, and returns the stored articles in key order. */
export async function makeSampleBucket(root: string): Promise<StoredArticle[]> {
  const store = fileObjectStore(root);
  const latest = new Map<string, StoredArticle>();
  for (const { page, changes, source } of SAMPLES) {
    const discovery: Discovery = { via: source === null ? "api" : "feed", source, feedTitle: null, feedDate: null };
    const { stored } = await storeArticle({ ...extractArticle(page), ...changes }, [page], discovery, store);
    latest.set(stored.id, stored);
  }
  const key = ({ host, id }: StoredArticle) => `${host}/${id}`;
  return [...latest.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
