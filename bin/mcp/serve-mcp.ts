import { setTimeout as sleep } from "node:timers/promises";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { ingest } from "../../src/ingest/ingest.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import { mcpServer } from "../../src/mcp/mcp-server.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import { ingestPorts } from "../ports/ingest-ports.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { pageFetcher } from "../ports/page-fetcher.ts";
import { EXIT, printError } from "../terminal/terminal.ts";

const DISCOVERY = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;

/** Serves a bucket on standard input and output until the client closes them. @returns the exit code. */
export async function serveMcp(bucket: Bucket, catalogPath: string | undefined, mayIngest: boolean): Promise<number> {
  using catalog = await openCatalog(bucket, catalogPath);
  const ports = {
    store: bucket.store,
    catalog,
    clock: { now: () => new Date() },
    ingest: mayIngest ? ingestInto(bucket, catalog) : null,
    reportBug: (tool: string, error: unknown) => printError(`${tool}: ${error}`),
  };
  const closed = new Promise((resolve) => process.stdin.once("end", resolve).once("close", resolve));
  const connection = serveStdio(() => mcpServer(ports), { maxSubscriptions: 0 });
  await closed;
  await connection.close();
  return EXIT.done;
}

function ingestInto({ store }: Bucket, catalog: Catalog): (url: string) => Promise<IngestResult> {
  const kept = ingestPorts(store);
  const fetcher = pageFetcher(kept, { delay: null, ignoreRobots: false, sleep: (milliseconds) => sleep(milliseconds) });
  return async (url) => {
    const result = await ingest(
      { url, discovery: DISCOVERY, retrySince: null },
      { ...kept, fetcher, renderer: null, catalog },
    );
    if (result.unfinished !== null) throw result.unfinished;
    return result;
  };
}
