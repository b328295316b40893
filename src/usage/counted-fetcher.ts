import { asFailure } from "../errors.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { FetchedResource, ResourceFetcher, Validators } from "../ports/resource-fetcher.ts";
import type { CountEvent } from "./counters.ts";

/** Counts fetches by outcome. A fetch that was refused because its host was busy sent no request, and is not counted. */
export function countedFetcher(
  fetcher: PageFetcher & ResourceFetcher,
  countEvent: CountEvent,
): PageFetcher & ResourceFetcher {
  async function counted<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      countEvent("fetches", result === null ? "not-modified" : "ok");
      return result;
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
