import { z } from "zod";
import { MAX_FEED_ENTRIES, type RawFeed } from "./raw-feed.ts";

const Text = z.string().nullable().catch(null).default(null);
const Item = z
  .object({ id: Text, url: Text, external_url: Text, title: Text, date_published: Text, date_modified: Text })
  .nullable()
  .catch(null);
const JsonFeed = z.object({ version: z.string().regex(/jsonfeed\.org/), title: Text, items: z.array(z.unknown()) });

/** Reads a JSON Feed; `null` if it is something else. https://www.jsonfeed.org/version/1.1/ */
export function readJsonFeed(text: string, base: string): RawFeed | null {
  const feed = JsonFeed.safeParse(parseJson(text)).data;
  if (feed === undefined) return null;
  const entries = feed.items.slice(0, MAX_FEED_ENTRIES).flatMap((value) => {
    const item = Item.parse(value);
    if (item === null) return [];
    const { id, url, external_url, title, date_published, date_modified } = item;
    // An `id` is a link only if it looks like one.
    const links = [url, external_url, id !== null && /^https?:\/\//i.test(id) ? id : null];
    return [
      {
        links: links.filter(isStated).map((href) => ({ href, base })),
        title,
        dates: [date_published, date_modified].filter(isStated),
      },
    ];
  });
  return { title: feed.title, entries, minIntervalSeconds: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStated(text: string | null): text is string {
  return text !== null;
}
