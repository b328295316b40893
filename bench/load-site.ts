import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { HEAVY_BOMBS, LIGHT_BOMBS } from "../tests/hostile/bombs.ts";
import { syntheticPage } from "./synthetic-page.ts";

export interface LoadSite {
  readonly hosts: readonly string[];
  /** URL of an article page. */
  good(index: number): string;
  /** URL of a page that costs its client as much as possible: each kind in turn. */
  hostile(index: number): string;
  close(): void;
}

const HTML = { "content-type": "text/html; charset=utf-8" };
const WALL =
  "<!doctype html><title>Just a moment...</title><h1>Checking your browser</h1>" +
  '<p>Please enable JavaScript and cookies to continue.</p><div id="challenge-form" class="cf-challenge"></div>';
const MAX_DECODED_BYTES = 1_000_000_000;
const CHUNK_BYTES = 10_000_000; // Decoded bytes sent at a time.

/** Mixes light and heavy bombs: a stride that visits all before it repeats. */
const STRIDE = 37;
const BOMBS = [...LIGHT_BOMBS, ...HEAVY_BOMBS].map(({ make }) => {
  let page: string | null = null;
  return (response: ServerResponse) => {
    page ??= make();
    response.writeHead(200, HTML).end(page);
  };
});

const SLOW = [
  // Headers that never arrive.
  () => {},
  drip,
  (response: ServerResponse) => response.writeHead(200, { ...HTML, "content-length": "5000" }).write("<!doctype html>"),
];

const WALLS = [
  (response: ServerResponse) => response.writeHead(200, HTML).end(WALL),
  (response: ServerResponse) => response.writeHead(403, HTML).end(WALL),
  (response: ServerResponse) => response.writeHead(302, { location: "/hostile/walls/3" }).end(),
  (response: ServerResponse) => response.writeHead(503, { ...HTML, "retry-after": "120" }).end(WALL),
  gzipBomb,
];

const KINDS = { bombs: BOMBS, slow: SLOW, walls: WALLS };

/** A host gets one request at a time, and hostile ones are slow or ask for a delay: each kind has many hosts. */
const HOSTS = { good: 20, hostile: 50 };

/** Starts a small web of good and hostile pages on loopback. */
export async function startLoadSite(): Promise<LoadSite> {
  const [good, hostile] = await Promise.all([startServers(HOSTS.good), startServers(HOSTS.hostile)]);
  const servers = [...good, ...hostile];
  const kinds = Object.keys(KINDS);
  const urlOf = (among: readonly Server[], index: number, path: string) => {
    const host = among.map(hostOf)[index % among.length];
    return `http://${host}${path}`;
  };
  return {
    hosts: servers.map(hostOf),
    good: (index) => urlOf(good, index, `/good/${index}`),
    hostile: (index) =>
      urlOf(hostile, index, `/hostile/${kinds[index % kinds.length]}/${Math.floor(index / kinds.length)}`),
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function startServers(count: number): Promise<Server[]> {
  const servers = Array.from({ length: count }, () => createServer(answer));
  return Promise.all(
    servers.map((server) => new Promise<Server>((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)))),
  );
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const [, kind = "", index = ""] = /^\/(\w+)\/(?:\w+\/)?(\d+)$/.exec(request.url ?? "") ?? [];
  const group = /^\/hostile\/(\w+)/.exec(request.url ?? "")?.[1];
  if (kind === "good") response.writeHead(200, HTML).end(syntheticPage(Number(index), 0).html);
  else if (group !== undefined && group in KINDS) {
    const answers = KINDS[group as keyof typeof KINDS];
    answers[(Number(index) * STRIDE) % answers.length]?.(response);
  } else response.writeHead(404).end();
}

/** Sends a byte now and then, as long as the client reads. */
async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200, HTML);
  while (!response.destroyed) {
    response.write(" ");
    await sleep(1000);
  }
}

/** Compressed zeros, a thousand times larger when decoded. */
function gzipBomb(response: ServerResponse): void {
  response.writeHead(200, { ...HTML, "content-encoding": "gzip" });
  const member = gzipSync(Buffer.alloc(CHUNK_BYTES));
  // The client may close the connection.
  pipeline(Readable.from(Array<Buffer>(MAX_DECODED_BYTES / CHUNK_BYTES).fill(member)), response, () => {});
}
