import type { Context, Next } from "hono";
import {
  claimRequest,
  type IdempotentRequest,
  releaseClaim,
  type StoredResponse,
  storeResponse,
} from "../../../src/idempotency/stored-response.ts";
import { refuseDeleted } from "../../../src/store/tombstones.ts";
import { logBug } from "../../platform/log.ts";
import type { AppEnv } from "../app-env.ts";
import { RequestProblem } from "../problem.ts";

/** A Structured Fields string (RFC 9651), or unquoted, as most clients send it. */
const KEY = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/;
/** Response headers that are stored; the others belong to the connection. */
const STORED_HEADERS = ["Content-Type", "Location", "Cuttings-Change", "Preference-Applied"];

/**
 * Processes a POST with an `Idempotency-Key` once: repeated within 24 hours, it gets the same response.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function idempotent(c: Context<AppEnv>, next: Next): Promise<Response | undefined> {
  const header = c.req.header("Idempotency-Key");
  if (c.req.method !== "POST" || header === undefined) {
    await next();
    return undefined;
  }
  const [, quoted, bare] = KEY.exec(header.trim()) ?? [];
  const key = quoted ?? bare;
  if (key === undefined)
    throw new RequestProblem("invalid-request", "An Idempotency-Key must have 1 to 255 printable ASCII characters.");
  const { store, clock } = c.var.worker.ports;
  const { pathname, search } = new URL(c.req.url);
  const request: IdempotentRequest = {
    name: JSON.stringify([c.var.client, pathname, key]),
    content: JSON.stringify([search, c.req.header("Prefer") ?? "", await c.req.text()]),
  };
  const claimed = await claimRequest(request, clock.now(), store);
  if (claimed.state === "key-reused")
    throw new RequestProblem("idempotency-key-reused", "This Idempotency-Key was used for a different request.");
  if (claimed.state === "running") {
    const detail = "The first request with this Idempotency-Key is still in progress.";
    throw new RequestProblem("request-in-progress", detail, { "Retry-After": "1" });
  }
  if (claimed.state === "answered") return repeated(c, claimed.response);
  await next();
  // A response that may differ next time is not stored, so that a repeated request is processed again.
  const isFinal = c.res.status < 500 && c.res.status !== 429;
  const { claim } = claimed;
  try {
    if (isFinal) await storeResponse(claim, request, await storedResponse(c.res), store);
    else await releaseClaim(claim, store);
  } catch (error) {
    // The request was processed: the client gets its response although it could not be stored.
    logBug("storing an idempotent response", error);
  }
  return undefined;
}

async function storedResponse(response: Response): Promise<StoredResponse> {
  const headers = STORED_HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.clone().text() };
}

/** @throws {IngestError} `deleted`, when the article in the response was deleted since. */
async function repeated(c: Context<AppEnv>, { status, headers, body }: StoredResponse): Promise<Response> {
  const id = /^\/v1\/articles\/([0-9a-f]{32})$/.exec(headers.Location ?? "")?.[1];
  if (id !== undefined) await refuseDeleted(id, c.var.worker.ports.store);
  return new Response(body, { status, headers: { ...headers, "Idempotent-Replayed": "true" } });
}
