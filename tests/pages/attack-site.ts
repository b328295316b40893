import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface FramedPage {
  readonly html: string;
  /** Its Content-Security-Policy; `null` for none. */
  readonly policy: string | null;
}

export interface AttackSite {
  /** A page with each of these in a frame, in their order. */
  frame(pages: readonly FramedPage[]): string;
  close(): void;
}

/**
 * Serves many pages in the frames of one, so that a browser loads all of them in one visit. Each is in a
 * folder of its own: `canary` next to it is requested by this page only. Every other request gets an empty
 * response without content, so that a page that navigates there stays where it is.
 *
 * @param assets origin of the pages' style sheet.
 */
export async function serveAttacks(assets: string): Promise<AttackSite> {
  const sets: (readonly FramedPage[])[] = [];
  let style: Promise<string> | null = null;
  const server: Server = createServer(async (request, response) => {
    const [, set = "", index = "", rest = ""] = /^\/(\d+)\/(?:(\d+)\/(.*))?$/.exec(request.url ?? "") ?? [];
    const pages = sets[Number(set || Number.NaN)];
    const page = pages?.[Number(index || Number.NaN)];
    if (page !== undefined && rest === "") {
      const policy = page.policy === null ? {} : { "content-security-policy": page.policy };
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...policy }).end(page.html);
    } else if (pages !== undefined && index === "") {
      const frames = pages.map((_page, place) => `<iframe name="${place}" src="${place}/"></iframe>`);
      response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html>${frames.join("")}`);
    } else if (request.url === "/style.css") {
      style ??= fetch(`${assets}/style.css`).then((answer) => answer.text());
      response.writeHead(200, { "content-type": "text/css", "cache-control": "max-age=600" }).end(await style);
    } else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    frame(pages) {
      sets.push(pages);
      return `http://127.0.0.1:${port}/${sets.length - 1}/`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
