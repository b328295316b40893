import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { passagesOf } from "../../src/passages/passages-of.ts";
import type { AppEnv } from "./app-env.ts";
import { invalidCursor } from "./check-cursor.ts";
import { checkRights } from "./check-rights.ts";
import { findVersion } from "./find-article.ts";
import { listResponse } from "./list-response.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LINK } from "./schema/headers.ts";
import { passageListSchema, passagesQuery } from "./schema/passages.ts";
import { articleId } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";

const listRoute = createRoute({
  method: "get",
  path: "/articles/{id}/passages",
  operationId: "listPassages",
  summary: "The passages of an article, in order",
  description: "Together, they are the whole text. docs/passages.md describes how it is divided.",
  security: [{ bearer: [] }],
  request: { params: z.object({ id: articleId }), query: z.strictObject(passagesQuery) },
  responses: {
    200: {
      description: "A page of passages.",
      headers: LINK,
      content: { "application/json": { schema: passageListSchema } },
    },
    default: PROBLEM,
  },
});

export const passages = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

passages.openapi(listRoute, async (c) => {
  const { id } = c.req.valid("param");
  const { version, cursor, limit, rights } = c.req.valid("query");
  const all = passagesOf(checkRights(await findVersion(id, version, c.var.worker), rights));
  // The id of a passage, not its position, which an edit between two requests may change.
  const first = cursor === undefined ? 0 : all.findIndex((passage) => passage.id === cursor) + 1;
  if (cursor !== undefined && first === 0) throw invalidCursor();
  const items = all.slice(first, first + limit);
  const next = first + limit < all.length ? (items.at(-1)?.id ?? null) : null;
  return c.json(listResponse(c, items, next), 200);
});
