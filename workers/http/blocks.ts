import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { addBlock, type Block, blockId, readBlocks, removeBlock } from "../../src/store/blocks.ts";
import type { AppEnv } from "./app-env.ts";
import { listResponse } from "./list-response.ts";
import { RequestProblem } from "./problem.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LINK, LOCATION } from "./schema/headers.ts";
import { blockIdParameter, blockListSchema, blockSchema, newBlockBody } from "./schema/removal.ts";
import { PROBLEM } from "./schema/responses.ts";

const security = [{ bearer: [] }];

const listRoute = createRoute({
  method: "get",
  path: "/blocks",
  operationId: "listBlocks",
  summary: "Blocked hosts and URLs",
  security,
  responses: {
    200: { description: "All blocks.", headers: LINK, content: { "application/json": { schema: blockListSchema } } },
    default: PROBLEM,
  },
});

const addRoute = createRoute({
  method: "post",
  path: "/blocks",
  operationId: "addBlock",
  summary: "Block a host, or some of its URLs, so that nothing is fetched or stored",
  description: "Articles that are already stored are kept until they are deleted.",
  security,
  request: { body: { required: true, content: { "application/json": { schema: newBlockBody } } } },
  responses: {
    201: {
      description: "Blocked.",
      headers: LOCATION,
      content: { "application/json": { schema: blockSchema } },
    },
    default: PROBLEM,
  },
});

const removeRoute = createRoute({
  method: "delete",
  path: "/blocks/{id}",
  operationId: "removeBlock",
  summary: "Remove a block",
  security,
  request: { params: z.object({ id: blockIdParameter }) },
  responses: { 204: { description: "Its URLs may be fetched again." }, default: PROBLEM },
});

export const blocks = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

blocks.openapi(listRoute, async (c) => {
  return c.json(listResponse(c, (await readBlocks(c.var.worker.ports.store)).map(withId), null), 200);
});

blocks.openapi(addRoute, async (c) => {
  const { pattern, reason = null } = c.req.valid("json");
  const { store, clock } = c.var.worker.ports;
  await addBlock({ pattern, reason, addedAt: clock.now().toISOString(), addedBy: "api" }, store);
  const block = (await readBlocks(store)).find((one) => one.pattern === pattern);
  if (block === undefined) throw new RequestProblem("not-found", "The block was removed at the same time.");
  return c.json(withId(block), 201, { Location: `/v1/blocks/${blockId(pattern)}` });
});

blocks.openapi(removeRoute, async (c) => {
  const { id } = c.req.valid("param");
  const { store } = c.var.worker.ports;
  const block = (await readBlocks(store)).find(({ pattern }) => blockId(pattern) === id);
  if (block === undefined) throw new RequestProblem("not-found", `There is no block ${id}.`);
  await removeBlock(block.pattern, store);
  return c.body(null, 204);
});

function withId(block: Block) {
  return { id: blockId(block.pattern), ...block };
}
