import { createServer } from "node:net";

const HOST = "127.0.0.1";
const NEIGHBOURS = 50;

/**
 * `wanted`, or the next free port after it.
 * @throws {Error} when all of them are in use.
 */
export async function findFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + NEIGHBOURS && port < 65_536; port++) if (await isFree(port)) return port;
  throw new Error(`Ports ${wanted} to ${wanted + NEIGHBOURS - 1} are all in use. Choose one with --port.`);
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}
