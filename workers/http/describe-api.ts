import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "./app-env.ts";

type ApiDescription = ReturnType<OpenAPIHono<AppEnv>["getOpenAPI31Document"]>;

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 255 },
  description:
    "A unique value of your choice, such as a UUID. A request with the same key is processed once; repeating it within " +
    "24 hours gets the same response. Reusing the key for a different request is an error (422), and so is a repeat " +
    "while the first is in progress (409).",
} as const;

/** The OpenAPI document, with the Idempotency-Key header of every POST operation. */
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

/** Removes defaults: client generators make properties with a default mandatory. */
function dropDefaults(node: object): void {
  for (const [name, child] of Object.entries(node)) {
    if (typeof child !== "object" || child === null) continue;
    if (name !== "properties" && "default" in child) delete child.default;
    dropDefaults(child);
  }
}
