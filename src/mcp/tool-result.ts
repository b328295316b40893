import type { CallToolResult } from "@modelcontextprotocol/server";
import { CursorError } from "../catalog/cursor.ts";
import { IngestError } from "../errors.ts";
import type { McpPorts } from "./mcp-ports.ts";

/** An error of a tool call, in words for the model that made it. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

/** Structured content, and the same as text for clients that read only text. */
export function structured(content: Record<string, unknown>): CallToolResult {
  return { structuredContent: content, content: [{ type: "text", text: JSON.stringify(content) }] };
}

/** Runs a tool call. A known error becomes a result that the model can act on; others are not disclosed. */
export async function callTool(
  tool: string,
  { reportBug }: Pick<McpPorts, "reportBug">,
  call: () => Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await call();
  } catch (error) {
    return { isError: true, content: [{ type: "text", text: messageOf(error, () => reportBug(tool, error)) }] };
  }
}

function messageOf(error: unknown, report: () => void): string {
  if (error instanceof ToolError || error instanceof CursorError) return error.message;
  if (error instanceof IngestError && error.code !== "internal-error")
    return `${error.message} (${error.code}${error.retryable ? "; try again later" : ""})`;
  report();
  return "Internal error. The log of the service has the details.";
}
