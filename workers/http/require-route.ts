import type { Context, Hono, Next } from "hono";
import type { AppEnv } from "./app-env.ts";
import { RequestProblem } from "./problem.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** What has no route is refused for that, and not for what else is wrong with it. Routes may be added later. */
export function requireRoute(app: Hono<AppEnv>) {
  return async (c: Context<AppEnv>, next: Next): Promise<void> => {
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    if (!methodsAt(c.req.path, app).includes(method)) throw nothingAt(c, app);
    await next();
  };
}

/** Another method than those of the path (RFC 9110, section 15.5.6), or a path that is none. */
export function nothingAt(c: Context<AppEnv>, app: Hono<AppEnv>): RequestProblem {
  const { method, path } = c.req;
  const allowed = methodsAt(path, app).flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one]));
  if (allowed.length === 0) return new RequestProblem("not-found", `There is nothing at ${method} ${path}.`);
  const Allow = allowed.join(", ");
  return new RequestProblem("method-not-allowed", `${path} takes ${Allow}, and not ${method}.`, { Allow });
}

/** Methods that have a route of their own; what is there for every method only stands on the way. */
function methodsAt(path: string, app: Hono<AppEnv>): string[] {
  return METHODS.filter((method) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  });
}
