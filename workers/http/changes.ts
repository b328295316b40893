import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { decodeCursor, encodeCursor, START } from "../../src/changes/change-cursor.ts";
import { listChanges } from "../../src/changes/list-changes.ts";
import { recentChanges } from "../../src/changes/recent-changes.ts";
import type { Change } from "../../src/changes/resolve-change.ts";
import { changedItem, editItem } from "../../src/feeds/feed.ts";
import { type RightsFilter, refusalOf } from "../../src/rights/rights-filter.ts";
import { CHANGES, type ChangeName } from "../../src/store/change-log.ts";
import { summaryOf } from "../../src/store/list-articles.ts";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { feedResponse } from "./feed-response.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { feedContent, feedFormat } from "./schema/feeds.ts";
import { LINK } from "./schema/headers.ts";
import { page, rights } from "./schema/requests.ts";
import { PROBLEM, summarySchema } from "./schema/responses.ts";

const changeSchema = z
  .object({
    change: z.enum(CHANGES),
    id: z.string(),
    host: z.string(),
    version: z.int().openapi({ description: "The version that was stored; 0 for a deleted article." }),
    at: z.string().openapi({ description: "When the change happened." }),
    article: z
      .union([summarySchema, z.null()])
      .openapi({ description: "As of that version; null when it is deleted, or left out." }),
    leftOut: z.string().optional().openapi({
      description: "With `rights`: why the article is left out.",
      example: "ai-train is reserved by robots.txt:content-signal",
    }),
  })
  .openapi("Change");

const changeListSchema = z
  .object({
    items: z.array(changeSchema).readonly(),
    next: z.string().nullable().openapi({ description: "The `after` of the next page; null on the last." }),
    after: z.string().openapi({ description: "The `after` of the next request, now or later." }),
  })
  .openapi("ChangeList");

const listRoute = createRoute({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  summary: "Articles stored, edited, gone or deleted, in chronological order",
  description:
    "Save `after` of each response and send it with the next request: no change is missed or repeated. It is a " +
    "position in the bucket's log and stays valid when the catalog is rebuilt. Articles stored before the log existed " +
    "are not in it. A feed without `after` has the latest changes, newest first.",
  security: [{ bearer: [] }],
  request: {
    query: z.strictObject({
      after: z
        .string()
        .max(2048)
        .optional()
        .openapi({ description: "`after` or `next` of a response; or a day or time in UTC, such as 2026-11-23." }),
      limit: page.limit,
      change: z.enum(CHANGES).optional().openapi({
        description: "Only these changes. As a feed, `updated` shows what each edit changed instead of the text.",
      }),
      rights: rights.optional(),
      format: feedFormat,
    }),
  },
  responses: {
    200: { description: "A page of changes.", headers: LINK, content: { ...feedContent(changeListSchema) } },
    default: PROBLEM,
  },
});

export const changes = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

changes.openapi(listRoute, async (c): Promise<Response> => {
  const { after, limit, format, rights = null, change: only = null } = c.req.valid("query");
  const { store, clock } = c.var.worker.ports;
  if (format !== "json" && after === undefined)
    return feedResponse(c, format, {
      ...feedOf(usable(await recentChanges(only, limit, clock.now(), store), rights), only),
      next: null,
    });
  const from = after === undefined ? START : await checkCursor(Promise.resolve(after).then(decodeCursor));
  const { changes, cursor, hasMore } = await listChanges(from, limit, clock.now(), store, only);
  const reached = encodeCursor(cursor);
  if (format !== "json")
    return feedResponse(c, format, {
      ...feedOf(usable(changes, rights), only),
      next: hasMore ? ["after", reached] : null,
    });
  if (hasMore) {
    const next = new URL(c.req.url);
    next.searchParams.set("after", reached);
    c.header("Link", `<${next.pathname}${next.search}>; rel="next"`);
  }
  const items = changes.map(({ article, ...change }) => {
    const leftOut = article === null ? null : refusalOf(article, rights);
    // A client that stored an earlier version has to know that it may not be used any more.
    if (leftOut !== null) return { ...change, article: null, leftOut };
    return { ...change, article: article === null ? null : summaryOf(article) };
  });
  return c.json({ items, next: hasMore ? reached : null, after: reached }, 200);
});

function usable(changes: readonly Change[], rights: RightsFilter | null): readonly Change[] {
  return changes.filter(({ article }) => article === null || refusalOf(article, rights) === null);
}

function feedOf(changes: readonly Change[], only: ChangeName | null) {
  const itemOf = only === "updated" ? editItem : changedItem;
  return {
    title: only === "updated" ? "Edits · cuttings" : "Changes · cuttings",
    items: changes.flatMap(({ article, at }) => (article === null ? [] : [itemOf(article, at)])),
    deleted: changes.filter(({ change }) => change === "deleted"),
  };
}
