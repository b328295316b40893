import { IngestError, type IngestErrorCode } from "../errors.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";

/** With these responses robots.txt counts as missing: RFC 9309, sections 2.3.1.2 and 2.3.1.3. */
const ABSENT: ReadonlySet<IngestErrorCode> = new Set(["page-gone", "http-error", "too-many-redirects"]);

/**
 * Fetches the robots.txt that applies to a URL. A site without one allows everything; while it cannot be fetched,
 * nothing may be crawled. https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1
 * @throws {IngestError} `server-busy`, `page-unreachable` or another fetch error.
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
