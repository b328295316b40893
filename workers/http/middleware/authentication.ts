import type { Context, Next } from "hono";
import { auth } from "hono/utils/basic-auth";
import { timingSafeEqual } from "hono/utils/buffer";
import { sha256 } from "hono/utils/crypto";
import type { Config } from "../../../src/config/config-shape.ts";
import type { AppEnv } from "../app-env.ts";
import { clientAddress } from "../client-address.ts";
import { isLoopback } from "../is-loopback.ts";
import { RequestProblem } from "../problem.ts";
import { tooManyRequests } from "./limit-rate.ts";

/**
 * Authenticates API requests by `Authorization: Bearer <token>`. A browser that is signed in to the pages may read but
 * not write, because browsers add Basic credentials to cross-site requests too.
 */
export async function requireToken(c: Context<AppEnv>, next: Next): Promise<void> {
  const challenge = new RequestProblem("unauthorized", "A bearer token is required.", { "WWW-Authenticate": "Bearer" });
  await authenticate(c, bearerOf(c) ?? (isReading(c) ? basicPasswordOf(c) : null), challenge);
  refuseReadOnly(c);
  await next();
}

/**
 * Authenticates a request whose method does not tell whether it changes something: what follows checks
 * `c.var.mayWrite`. Browsers add no bearer token on their own.
 */
export async function requireBearer(c: Context<AppEnv>, next: Next): Promise<void> {
  const challenge = new RequestProblem("unauthorized", "A bearer token is required.", { "WWW-Authenticate": "Bearer" });
  await authenticate(c, bearerOf(c), challenge);
  await next();
}

/** Authenticates page requests by HTTP Basic, which every browser supports: any user name, a token as the password. */
export async function requireSignIn(c: Context<AppEnv>, next: Next): Promise<void> {
  const detail = "Sign in with a token as the password; any user name will do.";
  const challenge = new RequestProblem("unauthorized", detail, {
    "WWW-Authenticate": 'Basic realm="cuttings", charset="UTF-8"',
  });
  await authenticate(c, bearerOf(c) ?? basicPasswordOf(c), challenge);
  refuseReadOnly(c);
  await next();
}

/**
 * Sets `c.var.client` to a digest of the token, so that rate limits are not keyed by a secret, and `c.var.mayWrite`. A
 * valid token passes even
 * when its address has used up its failed attempts: tokens have at least 16 characters and cannot be guessed.
 */
async function authenticate(c: Context<AppEnv>, token: string | null, challenge: RequestProblem): Promise<void> {
  const { config, rateLimits } = c.var.worker;
  if (isOpen(c, config)) {
    c.set("client", null);
    c.set("mayWrite", true);
    return;
  }
  // A browser's first request has no token and does not count as a failed attempt.
  if (token === null) throw challenge;
  const [writes, reads] = [await isAmong(config.apiTokens, token), await isAmong(config.readTokens, token)];
  if (!writes && !reads) {
    if (await rateLimits.allowsFailedSignIn(clientAddress(c))) throw challenge;
    throw tooManyRequests("Your address");
  }
  c.set("client", await sha256(token));
  c.set("mayWrite", writes);
}

function refuseReadOnly(c: Context<AppEnv>): void {
  if (c.var.mayWrite || isReading(c)) return;
  const detail = "This token is read-only. To change something, use one of API_TOKENS.";
  throw new RequestProblem("read-only-token", detail);
}

function isReading(c: Context): boolean {
  return c.req.method === "GET" || c.req.method === "HEAD";
}

/** Without tokens, only loopback requests in development are allowed: everything else fails closed. */
function isOpen(c: Context<AppEnv>, config: Config): boolean {
  if (config.apiTokens.length + config.readTokens.length > 0) return false;
  if (config.environment === "development" && isLoopback(c.req.url)) return true;
  throw new RequestProblem("no-token-configured", "API_TOKENS is not set, so every request is refused.");
}

function bearerOf(c: Context): string | null {
  return /^Bearer +(\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
}

function basicPasswordOf(c: Context): string | null {
  return auth(c.req.raw)?.password ?? null;
}

/** Compares with every token in constant time, so that timing reveals neither a token nor its position. */
async function isAmong(tokens: readonly string[], token: string): Promise<boolean> {
  const matches = await Promise.all(tokens.map((known) => timingSafeEqual(known, token)));
  return matches.includes(true);
}
