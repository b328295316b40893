/** The requests that `npm start` sends to the worker. */
export interface LocalApi {
  /** Triggers the cron, which wrangler does not run on its own. */
  crawl(): Promise<void>;
  countArticles(): Promise<number>;
}

export function localApi(origin: string, token: string): LocalApi {
  async function get(path: string): Promise<Response> {
    const response = await fetch(origin + path, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${path} returned ${response.status}: ${await response.text()}`);
    return response;
  }
  return {
    async crawl() {
      await get("/cdn-cgi/local/scheduled?cron=*/15+*+*+*+*&format=json");
    },
    async countArticles() {
      let count = 0;
      let cursor: string | null = null;
      do {
        const page: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const response = await get(`/v1/articles?limit=100${page}`);
        const list = (await response.json()) as { items: unknown[]; next: string | null };
        count += list.items.length;
        cursor = list.next;
      } while (cursor !== null);
      return count;
    },
  };
}
