import { asFailure } from "../errors.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { FetchedResource, ResourceFetcher, Validators } from "../ports/resource-fetcher.ts";
import type { CountEvent } from "./counters.ts";

/** A fetcher whose fetches are counted by their outcome. A host that was busy was not fetched from. */
export function countedFetcher(
  fetcher: PageFetcher & ResourceFetcher,
  countEvent: CountEvent,
): PageFetcher & ResourceFetcher {
  async function counted<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await work();
      countEvent("fetches", answer === null ? "not-modified" : "ok");
      return answer;
    } catch (error) {
      const { code } = asFailure(error);
      if (code !== "host-busy") countEvent("fetches", code);
      throw error;
    }
  }

  return {
    fetchPage: (url, signal, maxWaitMs) => counted(() => fetcher.fetchPage(url, signal, maxWaitMs)),
    fetchResource: ((url: string, known: Validators) =>
      counted<FetchedResource | null>(() => fetcher.fetchResource(url, known))) as ResourceFetcher["fetchResource"],
  };
}
