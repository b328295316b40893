import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Change } from "../../src/changes/came-about.ts";
import { decodeCursor, encodeCursor, START } from "../../src/changes/change-cursor.ts";
import { listChanges } from "../../src/changes/list-changes.ts";
import { recentChanges } from "../../src/changes/recent-changes.ts";
import { changedItem, editItem } from "../../src/feeds/feed.ts";
import { CHANGES, type ChangeName } from "../../src/store/change-log.ts";
import { summaryOf } from "../../src/store/list-articles.ts";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { answerFeed } from "./feed-answer.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { PROBLEM, summarySchema } from "./schema/answers.ts";
import { feedContent, feedFormat } from "./schema/feeds.ts";
import { LINK } from "./schema/headers.ts";
import { page } from "./schema/requests.ts";

const changeSchema = z
  .object({
    change: z.enum(CHANGES),
    id: z.string(),
    host: z.string(),
    version: z.int().openapi({ description: "The version that was filed; 0 of an article that is deleted." }),
    at: z.string().openapi({ description: "When it was filed." }),
    article: z
      .union([summarySchema, z.null()])
      .openapi({ description: "As of that version; null when it is deleted." }),
  })
  .openapi("Change");

const changeListSchema = z
  .object({
    items: z.array(changeSchema).readonly(),
    next: z
      .string()
      .nullable()
      .openapi({ description: "The `after` of what is there already; null when that is all." }),
    after: z.string().openapi({ description: "The `after` to come again with, now or another day." }),
  })
  .openapi("ChangeList");

const listRoute = createRoute({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  summary: "What was filed, edited, gone or deleted, in the order in which that happened",
  description:
    "Keep `after` of each answer and send it with the next request: nothing is missed, and nothing told twice. It is a " +
    "place in the bucket's log, and survives a rebuilt catalog. What was filed before there was a log is not in it. A " +
    "feed without `after` has the last changes, the newest first.",
  security: [{ bearer: [] }],
  request: {
    query: z.strictObject({
      after: z
        .string()
        .max(2048)
        .optional()
        .openapi({ description: "`after` or `next` of an answer; or a day or a time in UTC, such as 2026-11-23." }),
      limit: page.limit,
      change: z.enum(CHANGES).optional().openapi({
        description: "Only these. As a feed, `updated` shows what each edit has changed in the place of the text.",
      }),
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
  const { after, limit, format, change: only = null } = c.req.valid("query");
  const { store, clock } = c.var.worker.ports;
  if (format !== "json" && after === undefined)
    return answerFeed(c, format, { ...feedOf(await recentChanges(only, limit, clock.now(), store), only), next: null });
  const from = after === undefined ? START : await checkCursor(Promise.resolve(after).then(decodeCursor));
  const { changes, cursor, hasMore } = await listChanges(from, limit, clock.now(), store, only);
  const reached = encodeCursor(cursor);
  if (format !== "json")
    return answerFeed(c, format, { ...feedOf(changes, only), next: hasMore ? ["after", reached] : null });
  if (hasMore) {
    const next = new URL(c.req.url);
    next.searchParams.set("after", reached);
    c.header("Link", `<${next.pathname}${next.search}>; rel="next"`);
  }
  const items = changes.map(({ article, ...change }) => ({
    ...change,
    article: article === null ? null : summaryOf(article),
  }));
  return c.json({ items, next: hasMore ? reached : null, after: reached }, 200);
});

function feedOf(changes: readonly Change[], only: ChangeName | null) {
  const itemOf = only === "updated" ? editItem : changedItem;
  return {
    title: only === "updated" ? "Edits · cuttings" : "Changes · cuttings",
    items: changes.flatMap(({ article, at }) => (article === null ? [] : [itemOf(article, at)])),
    deleted: changes.filter(({ change }) => change === "deleted"),
  };
}
