import type { Context } from "hono";
import { logBug } from "../platform/log.ts";
import type { AppEnv } from "./app-env.ts";
import { ingestCall, requestOf } from "./ingest-call.ts";

/** The calls of a batch run at once and count as one request of the rate limit; few clients send any. */
const MAX_BATCH_MESSAGES = 10;
const INVALID_REQUEST = -32_600; // Of JSON-RPC.

/**
 * The Model Context Protocol over streamable HTTP, without sessions: each request has a server of its own, and every
 * response is one JSON body. Its code is loaded on first use.
 */
export async function respondToMcp(c: Context<AppEnv>): Promise<Response> {
  const [sdk, { mcpServer }] = await Promise.all([
    import("@modelcontextprotocol/server"),
    import("../../src/mcp/mcp-server.ts"),
  ]);
  const { worker, signal, mayWrite } = c.var;
  const { store, clock } = worker.ports;
  const discovery = { via: "api", source: null, feedTitle: null, feedDate: null } as const;
  const makeServer = () =>
    mcpServer({
      store,
      clock,
      catalog: worker.catalog,
      ingest: mayWrite ? (url) => ingestCall(requestOf(url, null, discovery, clock), worker, signal) : null,
      reportBug: (tool, error) => logBug(`MCP tool ${tool}`, error),
    });
  const request = c.req.raw;
  // Protocol versions up to 2025-11-25 begin with a handshake; later ones have none.
  if (await sdk.isLegacyRequest(request)) {
    if (await isLongBatch(request)) {
      const message = `A batch may have at most ${MAX_BATCH_MESSAGES} messages.`;
      return c.json({ jsonrpc: "2.0", id: null, error: { code: INVALID_REQUEST, message } }, 400);
    }
    const transport = new sdk.WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await makeServer().connect(transport);
    return transport.handleRequest(request);
  }
  // No subscriptions: they would keep a connection open, and the list of tools never changes.
  return sdk.createMcpHandler(makeServer, { legacy: "reject", maxSubscriptions: 0 }).fetch(request);
}

async function isLongBatch(request: Request): Promise<boolean> {
  // Invalid JSON is reported by the protocol's own handler.
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  return Array.isArray(body) && body.length > MAX_BATCH_MESSAGES;
}
