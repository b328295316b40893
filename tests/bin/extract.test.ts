import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { FIRST, paragraphsOf, storyPage } from "../extract/pages/paged-story.ts";
import { type Run, runCuttings } from "./run-cuttings.ts";
import { SAMPLE_HTML } from "./sample-html.ts";

const STORY_ORIGIN = new URL(FIRST).origin;
const PARAGRAPHS = [
  "The old bridge over the harbour reopens on Friday after two years of work, the council said on Tuesday evening.",
  "Engineers replaced forty of its beams and every one of its cables, and painted it in the green that it had in 1911.",
  "The toll stays what it was before the work began, though buses now cross the bridge for nothing.",
];

// Each test starts a process that loads jsdom.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let server: Server;
let origin: string;
/** When each page of the story was requested. */
const requestedAt: number[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-cli-"));
  server = createServer((request, response) => {
    const number = /^\/2026\/harbour(?:\/(\d))?$/.exec(request.url ?? "");
    if (number !== null) requestedAt.push(performance.now());
    const html = number === null ? SAMPLE_HTML : storyPage(Number(number[1] ?? 1)).html.replaceAll(STORY_ORIGIN, "");
    response.writeHead(request.url === "/gone" ? 410 : 200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe("one page", () => {
  test("is read from standard input and printed as Markdown with front matter", async () => {
    const { exitCode, stdout, stderr } = await runCuttings(["extract", "-"], SAMPLE_HTML);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^---\ntitle: "The bridge reopens"\nurl: "https:\/\/harbour\.example\/news\/bridge"\n/);
    expect(stdout).not.toContain("READ NEXT");
  });

  test("is printed with its passages", async () => {
    const { exitCode, stdout } = await runCuttings(["extract", "-", "-f", "json", "--passages"], SAMPLE_HTML);
    expect(exitCode).toBe(0);
    const { articleBody, passages } = JSON.parse(stdout);
    expect(passages.map(({ text }: { text: string }) => text).join("\n\n")).toBe(articleBody);
  });

  test("has passages in JSON only", async () => {
    const { exitCode, stderr } = await runCuttings(["extract", "-", "--passages"], SAMPLE_HTML);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: "cuttings: --passages requires -f json or --jsonl.\n",
    });
  });

  test("saved as a web archive (MHTML) is refused, not read as text", async () => {
    const file = join(folder, "page.mhtml");
    await writeFile(
      file,
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<p>x",
    );
    const { exitCode, stdout, stderr } = await runCuttings(["extract", file]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain("is a web archive (MHTML). Save the page as HTML");
  });

  test("that is another file than HTML is refused, not read as text", async () => {
    const file = join(folder, "picture.html");
    await writeFile(file, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    expect(await runCuttings(["extract", file])).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: "cuttings: not-html: The page is a PNG image.\n",
    });
  });

  test("is printed as HTML with links resolved against the page's URL", async () => {
    const url = "https://harbour.example/news/bridge?from=feed";
    const { stdout } = await runCuttings(["extract", "-", "-f", "html", "--url", url], SAMPLE_HTML);
    expect(stdout).toContain('<a href="https://harbour.example/buses"');
  });

  test("is read from a compressed file, in its declared encoding", async () => {
    const german = SAMPLE_HTML.replace("utf-8", "windows-1252").replace("The old bridge", "Die alte Brücke");
    await writeFile(join(folder, "page.html.gz"), gzipSync(Buffer.from(german, "latin1")));
    const { stdout } = await runCuttings(["extract", join(folder, "page.html.gz"), "-f", "text"]);
    expect(stdout).toMatch(/^Die alte Brücke over/);
  });

  test("is printed as plain text alone, with removals on standard error on request", async () => {
    const { stdout, stderr } = await runCuttings(["extract", "-", "-f", "text", "--cuts"], SAMPLE_HTML);
    expect(stdout).toBe(`${PARAGRAPHS.join("\n\n")}\n`);
    expect(stderr).toMatch(/^ {2}\S+ +READ NEXT/m);
  });

  test("is fetched when the development setting allows the host", async () => {
    const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: new URL(origin).host };
    const fetched = await runCuttings(["extract", `${origin}/bridge`, "-f", "text"], "", env);
    expect(fetched).toEqual({ exitCode: 0, stdout: `${PARAGRAPHS.join("\n\n")}\n`, stderr: "" });
    const gone = await runCuttings(["extract", `${origin}/gone`], "", env);
    expect(gone).toMatchObject({ exitCode: 1, stdout: "" });
    expect(gone.stderr).toMatch(/^cuttings: page-gone: .*\n$/);
  });

  test("is fetched with its additional pages at the host's pace, unless a single page is requested", async () => {
    const host = new URL(origin).host;
    const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: host, HOST_DELAY_SECONDS: "1" };
    const args = ["extract", `${origin}/2026/harbour`, "-f", "text"];
    const all = await runCuttings(args, "", env);
    const [first = 0, second = 0, third = 0] = requestedAt;
    expect(Math.min(second - first, third - second)).toBeGreaterThan(1_000);
    const one = await runCuttings([...args, "--single-page"], "", env);
    const isThere = ({ stdout }: Run) => [1, 2, 3].map((number) => stdout.includes(paragraphsOf(number)[0] ?? "?"));
    expect({ all: isThere(all), one: isThere(one) }).toEqual({ all: [true, true, true], one: [true, false, false] });
  });

  test("is not fetched from a private address", async () => {
    const { exitCode, stdout, stderr } = await runCuttings(["extract", `${origin}/bridge`]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^cuttings: url-not-allowed: /);
  });

  test("without an article fails", async () => {
    const { exitCode, stdout, stderr } = await runCuttings(["extract", "-"], "<p></p>");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^cuttings: [a-z-]+: .*\n$/);
  });
});

describe("--jsonl", () => {
  const url = "https://harbour.example/news/bridge";
  const good = (id: string) => JSON.stringify({ id, url, html: SAMPLE_HTML });
  const lines = [
    good("first"),
    "no JSON",
    "",
    JSON.stringify({ id: "no page", url }),
    JSON.stringify({ id: "no address", url: "file:///etc/passwd", html: SAMPLE_HTML }),
    JSON.stringify({ id: "too deep", url, html: "<div>".repeat(1000) }),
    JSON.stringify({ id: "separators", url, html: SAMPLE_HTML.replace("old bridge", "old\u2028bridge") }),
    good("last"),
  ];

  test("a line that is larger than any page is a failed line", async () => {
    const { exitCode, stdout } = await runCuttings(
      ["extract", "--jsonl"],
      `${"x".repeat(31_000_000)}\n${good("last")}`,
    );
    const codes = stdout
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [JSON.parse(line).error?.code ?? "article"]));
    expect({ exitCode, codes }).toEqual({ exitCode: 1, codes: ["too-large", "article"] });
  });

  test("outputs a result for each line in order, and stops at none", async () => {
    await writeFile(join(folder, "pages.jsonl"), lines.join("\n"));
    const { exitCode, stdout, stderr } = await runCuttings(["extract", "--jsonl", join(folder, "pages.jsonl")]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map(({ id, error, article }) => [id, error?.code ?? article.headline])).toEqual([
      ["first", "The bridge reopens"],
      [null, "message-invalid"],
      ["no page", "message-invalid"],
      ["no address", "message-invalid"],
      ["too deep", "too-complex"],
      ["separators", "The bridge reopens"],
      ["last", "The bridge reopens"],
    ]);
  });

  test("ends silently when its reader closes the pipe", async () => {
    const command = `"${process.execPath}" bin/cuttings.ts extract --jsonl | head -c 1`;
    const child = spawn("sh", ["-c", command], { cwd: join(import.meta.dirname, "../..") });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(Array.from({ length: 20 }, (_, index) => good(`${index}`)).join("\n"));
    const exitCode = await new Promise((resolve) => child.on("close", resolve));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });
});
