import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answer, newReaders, type Readers } from "./answer.ts";

export interface NewspaperOptions {
  /** 0 for any free port. */
  readonly port?: number;
  readonly host?: string;
}

export interface Newspaper {
  /** Without a trailing slash, such as `http://127.0.0.1:8788`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the sample newspaper. Each server counts fetches separately. */
export async function startNewspaper(options: NewspaperOptions = {}): Promise<Newspaper> {
  const readers = newReaders();
  const server = createServer((request, response) => respond(request, response, readers));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, options.host ?? "127.0.0.1", resolve);
  });
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(request: IncomingMessage, response: ServerResponse, readers: Readers): void {
  const origin = `http://${request.headers.host}`;
  const reply = answer(new URL(request.url ?? "/", origin), readers);
  const etag = `"${createHash("sha256").update(reply.body).digest("hex").slice(0, 16)}"`;
  if (reply.statusCode === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const validators = reply.statusCode === 200 ? { etag } : {};
  response.writeHead(reply.statusCode, { ...validators, ...reply.headers, "content-length": reply.body.length });
  response.end(request.method === "HEAD" ? undefined : reply.body);
}
