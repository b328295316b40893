/**
 * Loads, before any test, what the worker imports on first use. In workerd, a promise of one request may never resolve
 * in another: a test that imports a module hangs if a queue consumer in the background has just begun to load it.
 */
import "@modelcontextprotocol/server";
import "../../src/adapters/browser/browser-page-renderer.ts";
import "../../src/adapters/browser/cloudflare-browser.ts";
import "../../src/mcp/mcp-server.ts";
import "../../src/tables/advance-table.ts";
import "../../workers/http/app.ts";
import "../../workers/queue/consume-batch.ts";
import "../../workers/run-scheduled.ts";
