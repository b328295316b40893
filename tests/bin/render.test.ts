import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { HAS_BROWSER, type Site, serveSite } from "../adapters/browser/rendering.ts";
import { APPLICATION, APPLICATION_SCRIPT, STORY } from "../adapters/browser/script-pages.ts";
import { runCuttings } from "./run-cuttings.ts";

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-render-"));
  site = await serveSite(({ url }, response) => {
    const send = (type: string, body: string) => response.setHeader("content-type", type).end(body);
    if (url === "/application.js") send("text/javascript", APPLICATION_SCRIPT);
    else if (url === "/api/story") send("application/json", JSON.stringify(STORY));
    else if (url === "/robots.txt" || url?.startsWith("/.well-known/")) response.writeHead(404).end();
    else if (url === "/urls.txt") send("text/plain", `${site.url("/ferry")}\n`);
    else send("text/html; charset=utf-8", APPLICATION);
  });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

function cuttings(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const allowed = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: site.host, HOST_DELAY_SECONDS: "0" };
  return runCuttings(args, "", { ...allowed, ...env });
}

describe.skipIf(!HAS_BROWSER)("--render", () => {
  test("extracts a page that is empty without its scripts", async () => {
    const plain = await cuttings(["extract", site.url("/ferry")]);
    expect(plain).toMatchObject({ exitCode: 1, stdout: "" });
    expect(plain.stderr).toContain("needs-rendering: The page is empty until a browser runs its scripts.");
    const rendered = await cuttings(["extract", site.url("/ferry"), "--render", "-f", "text"]);
    expect(rendered).toMatchObject({ exitCode: 0, stderr: "" });
    for (const text of STORY.paragraphs) expect(rendered.stdout).toContain(text);
  });

  test("stores pages of an ingest, and does not render a known one again", async () => {
    const to = join(folder, "ingest");
    const ingest = (...options: string[]) =>
      cuttings(["ingest", site.url("/ferry"), "--to", to, "--delay", "0", "--render", ...options]);
    expect(await ingest()).toMatchObject({ exitCode: 0, stdout: "1 new.\n" });
    const stored = await findByUrl(site.url("/ferry"), fileObjectStore(to));
    expect(stored).toMatchObject({ headline: STORY.headline, fetch: { rendered: { requests: 2 } } });
    const sent = site.requests.length;
    expect(await ingest("--refresh")).toMatchObject({ exitCode: 0, stdout: "1 unchanged.\n" });
    expect(site.requests.slice(sent).filter((line) => !/robots|well-known/.test(line))).toEqual(["GET /ferry"]);
  });

  test("stores pages of a crawl", async () => {
    const to = join(folder, "crawl");
    const crawl = await cuttings(["crawl", site.url("/urls.txt"), "--to", to, "--delay", "0", "--render"]);
    expect(crawl).toMatchObject({ exitCode: 0, stdout: "1 source read; 1 page stored, 0 failed.\n" });
    expect((await findByUrl(site.url("/ferry"), fileObjectStore(to)))?.headline).toBe(STORY.headline);
  });
});

test.each([["extract"], ["ingest"], ["crawl"]])("%s --render says which browser is missing", async (command) => {
  const to = command === "extract" ? [] : ["--to", join(folder, "none")];
  const run = await cuttings([command, site.url("/ferry"), ...to, "--render"], { CHROMIUM_PATH: "/nowhere/chromium" });
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toContain("--render: /nowhere/chromium did not start: ");
});
