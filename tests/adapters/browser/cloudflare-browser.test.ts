import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BrowserBinding, cloudflareBrowser } from "../../../src/adapters/browser/cloudflare-browser.ts";
import { CHROMIUM_PATHS, findProgram } from "../../../src/adapters/browser/find-chromium.ts";
import { HAS_BROWSER, render, serveSite } from "./rendering.ts";
import { APPLICATION, APPLICATION_SCRIPT, STORY, withScript } from "./script-pages.ts";

/** The binding's protocol, with one local Chromium that is started for each acquired session. */
class LocalBinding implements BrowserBinding {
  readonly paths: string[] = [];
  readonly folders: string[] = [];
  readonly processes: ChildProcess[] = [];

  async fetch(url: string, init?: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    this.paths.push(pathname);
    if (pathname === "/v1/acquire") return Response.json({ sessionId: String((await this.#start()) - 1) });
    expect(new Headers(init?.headers).get("upgrade")).toBe("websocket");
    const folder = this.folders[Number(pathname.split("/").at(-1))] ?? "";
    const [port, path] = (await this.#portFile(folder)).split("\n");
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    return Object.assign(new Response(), { webSocket: Object.assign(socket, { accept: () => {} }) });
  }

  async #start(): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), "cuttings-browser-"));
    const switches = [
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "--no-sandbox",
      "--disable-gpu",
    ];
    this.processes.push(spawn(findProgram(CHROMIUM_PATHS) ?? "", [...switches, "about:blank"], { stdio: "ignore" }));
    return this.folders.push(folder);
  }

  async #portFile(folder: string): Promise<string> {
    for (;;) {
      const text = await readFile(join(folder, "DevToolsActivePort"), "utf8").catch(() => "");
      if (text.includes("\n")) return text;
      await sleep(50);
    }
  }

  async end(): Promise<void> {
    for (const process of this.processes) process.kill("SIGKILL");
    await sleep(200);
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe.skipIf(!HAS_BROWSER)("a browser of Cloudflare", () => {
  let binding: LocalBinding;

  beforeAll(() => {
    binding = new LocalBinding();
  });
  afterAll(() => binding.end());

  test("renders a page over the binding's WebSocket, and is closed afterwards", async () => {
    await using site = await serveSite(({ url }, response) => {
      if (url === "/application.js") response.setHeader("content-type", "text/javascript").end(APPLICATION_SCRIPT);
      else if (url === "/api/story") response.setHeader("content-type", "application/json").end(JSON.stringify(STORY));
      else response.writeHead(404).end();
    });
    const page = await render(APPLICATION, "/ferry", site, cloudflareBrowser(binding));
    for (const text of STORY.paragraphs) expect(page.html).toContain(text);
    expect(page.rendered).toMatchObject({ by: expect.stringMatching(/^cloudflare \w+ [\d.]+$/), requests: 2 });
    expect(binding.paths).toEqual(["/v1/acquire", "/v1/devtools/browser/0"]);
    const [browser] = binding.processes;
    for (let waits = 0; waits < 100 && browser?.exitCode === null; waits++) await sleep(50);
    expect(browser?.exitCode).toBe(0);
  });

  test("has no service workers, and its page cannot reach this machine", async () => {
    await using site = await serveSite((_request, response) => response.writeHead(404).end());
    await using other = await serveSite((_request, response) => response.end("secret"));
    const script = `navigator.serviceWorker.register("/worker.js").then(() => log("registered"), () => log("no service worker"));
      fetch(${JSON.stringify(other.url("/"))}).then(() => log("reached"), () => log("refused"));`;
    const page = await render(withScript(script), "/page", site, cloudflareBrowser(binding));
    expect(page.html).toContain("no service worker; ");
    expect(page.html).toContain("refused; ");
    expect(other.requests).toEqual([]);
  });
});

test.each([
  [
    "the account may start no other",
    () => Promise.resolve(new Response("Rate limit exceeded", { status: 429 })),
    "429",
  ],
  ["the binding fails", () => Promise.reject(new Error("No such binding.")), "No such binding."],
  ["it accepts no connection", () => Promise.resolve(Response.json({ sessionId: "1" })), "no connection"],
])("is unavailable when %s", async (_what, fetch, message) => {
  await expect(cloudflareBrowser({ fetch }).openPage()).rejects.toMatchObject({
    code: "browser-unavailable",
    retryable: true,
    message: expect.stringContaining(message),
  });
});
