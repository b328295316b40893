import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { syntheticPage } from "./synthetic-page.ts";

export interface FeedSite {
  readonly hosts: readonly string[];
  /** URLs of the feeds. */
  readonly feeds: readonly string[];
  /** Articles published so far. */
  published(): number;
  /** When the article at a URL was published, in milliseconds since 1970. */
  publishedAt(url: string): number;
  close(): void;
}

export interface FeedSiteOptions {
  readonly hosts: number;
  readonly feeds: number;
  /** New articles a second, over all feeds. */
  readonly rate: number;
}

const ENTRIES = 10;

/**
 * Starts feeds on loopback, each host on a port of its own. Each feed has one article at first, and publishes further
 * ones at an even pace, in turn with the others.
 */
export async function startFeedSite({ hosts, feeds, rate }: FeedSiteOptions): Promise<FeedSite> {
  const startedAt = Date.now();
  const intervalMs = (feeds / rate) * 1_000;
  const publishedAt = (feed: number, article: number) =>
    article === 0 ? startedAt : startedAt + intervalMs * (article - 1 + (feed + 1) / feeds);
  const newestOf = (feed: number) => {
    const age = Date.now() - startedAt - (intervalMs * (feed + 1)) / feeds;
    return age < 0 ? 0 : Math.floor(age / intervalMs) + 1;
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const [, feedText = "", articleText] = /^\/(\d+)(?:\.xml|\/(\d+))$/.exec(request.url ?? "") ?? [];
    const feed = Number(feedText);
    if (feedText === "") response.writeHead(404).end();
    else if (articleText === undefined) {
      response.writeHead(200, { "content-type": "application/rss+xml" }).end(feedOf(feed, request.headers.host ?? ""));
    } else {
      const { html } = syntheticPage(Number(articleText) * feeds + feed, 0);
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    }
  }

  function feedOf(feed: number, host: string): string {
    const newest = newestOf(feed);
    const articles = Array.from({ length: Math.min(ENTRIES, newest + 1) }, (_, index) => newest - index);
    const items = articles.map((article) => {
      const date = new Date(publishedAt(feed, article)).toUTCString();
      return `<item><title>Story ${article}</title><link>http://${host}/${feed}/${article}</link><pubDate>${date}</pubDate></item>`;
    });
    return `<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join("")}</channel></rss>`;
  }

  const servers = await Promise.all(Array.from({ length: hosts }, () => listen(createServer(answer))));
  const names = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
  const indexes = Array.from({ length: feeds }, (_, feed) => feed);
  return {
    hosts: names,
    feeds: indexes.map((feed) => `http://${names[feed % hosts]}/${feed}.xml`),
    published: () => indexes.reduce((all, feed) => all + newestOf(feed) + 1, 0),
    publishedAt(url) {
      const [, feed = "", article = ""] = new URL(url).pathname.split("/");
      return publishedAt(Number(feed), Number(article));
    },
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
