import { createMCPClient, type MCPClientConfig } from "@ai-sdk/mcp";

type ToolResult = { readonly isError?: boolean; readonly content: readonly { readonly text: string }[] } & Readonly<
  Record<string, unknown>
>;

/** An MCP client that shares no code with the official SDK, which the server uses. */
export interface TestClient {
  readonly instructions: string | undefined;
  toolNames(): Promise<readonly string[]>;
  call(tool: string, input: Record<string, unknown>): Promise<ToolResult>;
  close(): Promise<void>;
}

export async function connectClient(transport: MCPClientConfig["transport"]): Promise<TestClient> {
  const client = await createMCPClient({ transport });
  return {
    instructions: client.instructions,
    toolNames: async () => (await client.listTools()).tools.map(({ name }) => name).sort(),
    async call(tool, input) {
      const one = (await client.tools())[tool];
      if (one === undefined) throw new Error(`There is no tool ${tool}.`);
      return (await one.execute(input, { toolCallId: "1", messages: [] })) as ToolResult;
    },
    close: () => client.close(),
  };
}

export const textOf = ({ content }: ToolResult): string => content.map(({ text }) => text).join("");
