import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { Fetch, ResolveHost } from "./http-get.ts";

const A = 1;
const AAAA = 28;
/** https://www.iana.org/assignments/dns-parameters (RCODE). Any other code means that the resolver failed. */
const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

const DnsAnswer = z.object({
  Status: z.number(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).optional(),
});

/**
 * Resolves hosts over HTTPS, for runtimes without a resolver. `endpoint` provides the JSON API, such as
 * `https://cloudflare-dns.com/dns-query` or `https://dns.google/resolve`.
 * The returned function throws an IngestError `page-unreachable` when the resolver fails.
 */
export function dnsOverHttps(fetch: Fetch, endpoint: string): ResolveHost {
  return async (hostname) => {
    const answers = await Promise.all([query(fetch, endpoint, hostname, A), query(fetch, endpoint, hostname, AAAA)]);
    return answers.flat();
  };
}

async function query(fetch: Fetch, endpoint: string, hostname: string, type: number): Promise<string[]> {
  const url = new URL(endpoint);
  url.searchParams.set("name", hostname);
  url.searchParams.set("type", String(type));
  try {
    const response = await fetch(url.href, {
      headers: { accept: "application/dns-json" },
      signal: AbortSignal.timeout(5000),
    });
    const { Status, Answer = [] } = DnsAnswer.parse(await response.json());
    if (Status !== NO_ERROR && Status !== NO_SUCH_NAME)
      throw new Error(`The resolver responded with status ${Status}.`);
    // The answer includes the chain of CNAME records; only the addresses at its end count.
    return Answer.filter((record) => record.type === type).map((record) => record.data);
  } catch (cause) {
    throw new IngestError("page-unreachable", `${hostname} could not be resolved.`, { cause });
  }
}
