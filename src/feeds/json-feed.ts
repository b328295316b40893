import { type Feed, type FeedItem, feedId, feedTime } from "./feed.ts";

/** JSON Feed 1.1 with full texts: https://www.jsonfeed.org/version/1.1/. Deleted articles are in an extension. */
export function renderJsonFeed({ title, url, nextUrl, items, deleted }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    feed_url: url,
    ...(nextUrl === null ? {} : { next_url: nextUrl }),
    items: items.map(itemOf),
    ...(deleted.length === 0
      ? {}
      : {
          _cuttings: {
            about: "Articles that were deleted.",
            deleted: deleted.map(({ id, at }) => ({ id: feedId(id), at })),
          },
        }),
  };
  return `${JSON.stringify(feed)}\n`;
}

function itemOf({ id, article, contentHtml, updated }: FeedItem) {
  const { url, headline, description, authors, datePublished, mainImage, inLanguage } = article;
  const tags = [...new Set([...article.articleSection, ...article.keywords])];
  // The format omits unknown facts.
  const stated = {
    title: headline,
    summary: description,
    image: mainImage?.url ?? null,
    date_published: datePublished === null ? null : feedTime(datePublished.value),
    language: inLanguage,
  };
  return {
    id,
    url,
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)),
    content_html: contentHtml,
    date_modified: updated,
    ...(authors.length === 0
      ? {}
      : { authors: authors.map(({ name, url }) => ({ name, ...(url === null ? {} : { url }) })) }),
    ...(tags.length === 0 ? {} : { tags }),
  };
}
