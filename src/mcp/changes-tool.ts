import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../changes/change-cursor.ts";
import { listChanges } from "../changes/list-changes.ts";
import { recentChanges } from "../changes/recent-changes.ts";
import type { Change } from "../changes/resolve-change.ts";
import { type RightsFilter, refusalOf } from "../rights/rights-filter.ts";
import { CHANGES } from "../store/change-log.ts";
import { pageInput } from "./list-tools.ts";
import type { McpPorts } from "./mcp-ports.ts";
import { rightsInput, rightsOf } from "./rights-input.ts";
import { callTool, structured } from "./tool-result.ts";

/** Registers `changes`. */
export function registerChanges(server: McpServer, ports: McpPorts): void {
  server.registerTool(
    "changes",
    {
      title: "List changes",
      description:
        "Lists articles that were stored, edited, gone or deleted. Without `after`, the latest changes, newest first. " +
        "With `after`, those since then, oldest first; pass `after` of the result to continue, now or later.",
      inputSchema: z.strictObject({
        after: z.string().max(2048).optional().describe("`after` of a result, or a day such as 2026-11-23."),
        change: z.enum(CHANGES).optional(),
        rights: rightsInput,
        limit: pageInput.limit,
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ after, change = null, rights, limit }) =>
      callTool("changes", ports, async () => {
        const now = ports.clock.now();
        const shown = (one: Change) => shownChange(one, rightsOf(rights));
        if (after === undefined)
          return structured({ items: (await recentChanges(change, limit, now, ports.store)).map(shown) });
        const page = await listChanges(decodeCursor(after), limit, now, ports.store, change);
        return structured({ items: page.changes.map(shown), after: encodeCursor(page.cursor), hasMore: page.hasMore });
      }),
  );
}

/** Also changes of articles that may not be used: a client that has an earlier version must know. */
function shownChange({ change, at, id, version, article }: Change, rights: RightsFilter | null) {
  const leftOut = article === null ? null : refusalOf(article, rights);
  if (leftOut !== null) return { change, at, id, version, url: null, headline: null, leftOut };
  return { change, at, id, version, url: article?.url ?? null, headline: article?.headline ?? null };
}
