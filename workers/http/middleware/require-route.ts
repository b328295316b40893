import type { Context, Hono, Next } from "hono";
import type { AppEnv } from "../app-env.ts";
import { RequestProblem } from "../problem.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Refuses a request without a route before its body is checked. Routes may be added to `app` later. */
export function requireRoute(app: Hono<AppEnv>) {
  return async (c: Context<AppEnv>, next: Next): Promise<void> => {
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    if (!methodsAt(c.req.path, app).includes(method)) throw noRoute(c, app);
    await next();
  };
}

/** The problem of a request without a route: a wrong method (RFC 9110, section 15.5.6) or an unknown path. */
export function noRoute(c: Context<AppEnv>, app: Hono<AppEnv>): RequestProblem {
  const { method, path } = c.req;
  const allowed = methodsAt(path, app).flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one]));
  if (allowed.length === 0) return new RequestProblem("not-found", `There is no route ${method} ${path}.`);
  const Allow = allowed.join(", ");
  return new RequestProblem("method-not-allowed", `${path} allows ${Allow}, not ${method}.`, { Allow });
}

/** Methods with a route at the path. Handlers for all methods are middleware and do not count. */
function methodsAt(path: string, app: Hono<AppEnv>): string[] {
  return METHODS.filter((method) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  });
}
