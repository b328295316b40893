import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { McpPorts } from "./mcp-ports.ts";
import { callTool, structured } from "./tool-result.ts";

/** Registers `ingest`. */
export function registerIngest(server: McpServer, ports: McpPorts, ingest: NonNullable<McpPorts["ingest"]>): void {
  server.registerTool(
    "ingest",
    {
      title: "Store an article",
      description: "Fetches a web page, extracts its article and stores it. Then use `read`.",
      inputSchema: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2048) }),
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    },
    ({ url }) =>
      callTool("ingest", ports, async () => {
        const result = await ingest(url);
        if (result.status === "failed") throw result.error;
        const { id, url: stored, headline, wordCount, version } = result.stored;
        return structured({ change: result.status, id, url: stored, headline, wordCount, version: version.number });
      }),
  );
}
