import { IngestError, type IngestErrorCode } from "../errors.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";

/** RFC 9309, sections 2.3.1.2 and 2.3.1.3: a robots.txt that is answered so does not exist. */
const ABSENT: ReadonlySet<IngestErrorCode> = new Set(["page-gone", "http-error", "too-many-redirects"]);

/**
 * Fetches the robots.txt that is in force for a URL. A site without one allows everything; while a
 * site does not answer, nothing may be crawled. https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1
 * @throws {IngestError} `server-busy`, `page-unreachable` or another way in which it cannot be had.
 */
export async function fetchRobots(url: string, resources: ResourceFetcher): Promise<string> {
  try {
    const { body } = await resources.fetchResource(new URL("/robots.txt", url).href);
    return new TextDecoder().decode(body);
  } catch (error) {
    if (error instanceof IngestError && ABSENT.has(error.code)) return "";
    throw error;
  }
}
