import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { listVersions } from "../../src/store/list-versions.ts";
import { versionAt } from "../../src/store/version-at.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { AppEnv } from "./app-env.ts";
import { findArticleAt } from "./find-article.ts";
import {
  jsonTimeMap,
  linkHeader,
  linkTimeMap,
  type MementoLinks,
  mementoDatetime,
  mementoLinks,
  parseDatetime,
} from "./memento-links.ts";
import { RequestProblem } from "./problem.ts";
import { webUrl } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";

/** The newest versions of an article that a TimeMap has: each is an object to read. */
const MAX_MEMENTOS = 1_000;
const LINK_FORMAT = "application/link-format";
const JSON_TYPE = "application/json";
/** Its path before the URL. */
const TIMEMAP = /^\/v1\/timemap\/(?:(?:link|json)\/)?/;

/** TimeGates and TimeMaps of the Memento protocol: https://www.rfc-editor.org/rfc/rfc7089 */
export const memento = new OpenAPIHono<AppEnv>();

// Not `openapi` routes: the URL at the end of the path is as it is, with its own slashes and query.
memento.get("/timegate/:url{.+}", async (c) => {
  const header = c.req.header("Accept-Datetime");
  const seconds = header === undefined ? Number.POSITIVE_INFINITY : parseDatetime(header);
  const example = "Mon, 23 Nov 2026 08:15:00 GMT";
  if (seconds === null) throw new RequestProblem("invalid-datetime", `Accept-Datetime must be like ${example}.`);
  const article = await findArticleAt(urlAfter("/v1/timegate/", c), c.var.worker);
  const links = linksOf(article, c);
  c.header("Vary", "Accept-Datetime, Authorization");
  c.header("Link", linkHeader(links));
  return c.redirect(links.memento(await versionAt(article, seconds, c.var.worker.ports.store)), 302);
});

memento.get("/timemap/:url{.+}", async (c) => {
  const [prefix] = TIMEMAP.exec(c.req.path) ?? [""];
  const article = await findArticleAt(urlAfter(prefix, c), c.var.worker);
  const { versions } = await listVersions(article, { from: null, limit: MAX_MEMENTOS }, c.var.worker.ports.store);
  const oldestFirst = versions.length === 0 ? [article] : versions.toReversed();
  const links = linksOf(article, c);
  c.header("Vary", "Accept, Authorization");
  if (isJsonWanted(prefix, c)) return c.json(jsonTimeMap(links, oldestFirst));
  return c.body(linkTimeMap(links, oldestFirst), 200, { "Content-Type": LINK_FORMAT });
});

/** Adds the headers of a Memento, for a response with one version. */
export function markMemento(c: Context, version: StoredArticle): void {
  c.header("Memento-Datetime", mementoDatetime(version));
  c.header("Link", linkHeader(linksOf(version, c)));
}

function linksOf({ url }: Pick<StoredArticle, "url">, c: Context): MementoLinks {
  return mementoLinks(new URL(c.req.url).origin, url);
}

/** The URL after a prefix of the request's own, with its query. @throws {RequestProblem} `invalid-request`. */
function urlAfter(prefix: string, c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  const rest = pathname.slice(prefix.length) + search;
  // Some clients escape the URL, and some proxies merge slashes.
  const url = (/^https?%3a/i.test(rest) ? decoded(rest) : rest).replace(/^(https?:)\/+/i, "$1//");
  const parsed = webUrl.safeParse(url);
  if (!parsed.success) throw new RequestProblem("invalid-request", "The path must end with an http or https URL.");
  return parsed.data;
}

/** The text itself if its escapes are invalid: it is no URL then. */
function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

function isJsonWanted(prefix: string, c: Context): boolean {
  if (prefix !== "/v1/timemap/") return prefix.endsWith("/json/");
  return accepts(c, { header: "Accept", supports: [LINK_FORMAT, JSON_TYPE], default: LINK_FORMAT }) === JSON_TYPE;
}

const originalUrl = webUrl.openapi({
  param: { name: "url", in: "path" },
  description: "The article's URL, unescaped and with its query: the request has no query of its own.",
});

memento.openAPIRegistry.registerPath({
  method: "get",
  path: "/timegate/{url}",
  operationId: "getTimeGate",
  summary: "The version of an article that was current at a time (RFC 7089)",
  security: [{ bearer: [] }],
  request: {
    params: z.object({ url: originalUrl }),
    headers: z.object({
      "accept-datetime": z.string().optional().openapi({ example: "Mon, 23 Nov 2026 08:15:00 GMT" }),
    }),
  },
  responses: {
    302: { description: "The version, in Location; the latest without Accept-Datetime." },
    default: PROBLEM,
  },
});

memento.openAPIRegistry.registerPath({
  method: "get",
  path: "/timemap/{url}",
  operationId: "getTimeMap",
  summary: "The versions of an article with their times, oldest first (RFC 7089)",
  description: "In link format or JSON, by Accept, or by `/v1/timemap/link/{url}` and `/v1/timemap/json/{url}`.",
  security: [{ bearer: [] }],
  request: { params: z.object({ url: originalUrl }) },
  responses: {
    200: {
      description: "A TimeMap.",
      content: {
        [LINK_FORMAT]: { schema: z.string() },
        "application/json": { schema: z.record(z.string(), z.unknown()) },
      },
    },
    default: PROBLEM,
  },
});
