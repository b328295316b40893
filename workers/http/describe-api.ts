import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "./app-env.ts";

type ApiDescription = ReturnType<OpenAPIHono<AppEnv>["getOpenAPI31Document"]>;

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 255 },
  description:
    "Of your making, such as a UUID. The same request with the same key is done once, and answered alike for 24 hours. " +
    "Another request with it is refused (422), and so is one that comes while the first is being worked on (409).",
} as const;

/** The description of the API, with what holds for every operation of a kind. */
export function describeApi(
  app: OpenAPIHono<AppEnv>,
  info: Parameters<typeof app.getOpenAPI31Document>[0],
): ApiDescription {
  const description = app.getOpenAPI31Document(info);
  for (const path of Object.values(description.paths ?? {})) {
    if (path.post !== undefined) path.post.parameters = [...(path.post.parameters ?? []), IDEMPOTENCY_KEY];
  }
  const schemas = description.components?.schemas;
  if (schemas !== undefined) dropDefaults(schemas);
  return description;
}

/** Generators of clients want fields of a body that have a default, although nobody need send them. */
function dropDefaults(node: object): void {
  for (const [name, child] of Object.entries(node)) {
    if (typeof child !== "object" || child === null) continue;
    if (name !== "properties" && "default" in child) delete child.default;
    dropDefaults(child);
  }
}
