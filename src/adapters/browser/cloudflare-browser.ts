import { IngestError } from "../../errors.ts";
import type { Browser, BrowserPage } from "./browser.ts";
import { type DevToolsConnection, devToolsConnection, type MessageSocket } from "./devtools-connection.ts";

/** The binding of Cloudflare's Browser Run: https://developers.cloudflare.com/browser-run/ */
export interface BrowserBinding {
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/** The binding accepts any host. */
const ORIGIN = "https://browser.invalid";
/** When to try again while the account may start no further browser, in seconds. */
const BUSY_SECONDS = 60;

/**
 * Cloudflare's browsers, controlled over the WebSocket of the binding. Each page has a browser of its own, which is closed
 * after it. Cloudflare's own client (`@cloudflare/puppeteer`) does the same with a hundred times the code.
 */
export function cloudflareBrowser(binding: BrowserBinding): Browser {
  return {
    // Each isolate sees only its own pages: the limit of the account is answered by `openPage`.
    waitForRoom: async () => () => {},

    async openPage() {
      const connection = await connect(binding);
      try {
        return await openIn(connection);
      } catch (cause) {
        await closeBrowser(connection);
        throw new IngestError("browser-unavailable", `The browser does not respond: ${messageOf(cause)}`, { cause });
      }
    },
  };
}

async function connect(binding: BrowserBinding): Promise<DevToolsConnection> {
  const acquired = await request(binding, "/v1/acquire");
  const { sessionId } = (await acquired.json()) as { readonly sessionId: string };
  const connected = await request(binding, `/v1/devtools/browser/${sessionId}`, { headers: { upgrade: "websocket" } });
  const { webSocket } = connected as Response & { readonly webSocket?: MessageSocket & { accept(): void } };
  if (webSocket == null) throw new IngestError("browser-unavailable", "The browser accepts no connection.");
  webSocket.accept();
  return devToolsConnection(webSocket);
}

async function request(binding: BrowserBinding, path: string, init?: RequestInit): Promise<Response> {
  const response = await binding.fetch(ORIGIN + path, init).catch((cause: unknown) => {
    throw new IngestError("browser-unavailable", `No browser can be started: ${messageOf(cause)}`, { cause });
  });
  if (response.status < 400) return response;
  const message = `No browser can be started: Browser Run responded with ${response.status}.`;
  throw new IngestError("browser-unavailable", message, { retryAfterSeconds: BUSY_SECONDS });
}

async function openIn(connection: DevToolsConnection): Promise<BrowserPage> {
  const { product } = await connection.send<{ product: string }>("Browser.getVersion");
  const { browserContextId } = await connection.send<{ browserContextId: string }>("Target.createBrowserContext");
  await connection.send("Browser.setDownloadBehavior", { behavior: "deny", browserContextId });
  const page = { url: "about:blank", browserContextId };
  const { targetId } = await connection.send<{ targetId: string }>("Target.createTarget", page);
  const attached = { targetId, flatten: true };
  const { sessionId } = await connection.send<{ sessionId: string }>("Target.attachToTarget", attached);
  return {
    browser: `cloudflare ${product.toLowerCase().replace("/", " ")}`,
    send: (command, parameters) => connection.send(command, parameters, sessionId),
    on: (name, handler) => connection.on(name, sessionId, handler),
    close: () => closeBrowser(connection),
  };
}

/** A browser that is not closed is billed until it has been idle for a minute. */
async function closeBrowser(connection: DevToolsConnection): Promise<void> {
  await connection.send("Browser.close").catch(() => {});
  connection.close();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
