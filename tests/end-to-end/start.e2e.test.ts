import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const state = mkdtempSync(join(tmpdir(), "cuttings-start-"));
const started: ChildProcess[] = [];
let newspaperPort = 0;
/** Pages that the first start left to be retried. */
let retried = 0;
afterAll(() => {
  // Processes left by a failed test: first the worker, which would outlive its parent.
  for (const child of started) for (const pid of [...descendantsOf(child.pid), child.pid ?? 0]) end(pid);
  rmSync(state, { recursive: true, force: true });
});

function end(pid: number): void {
  if (pid !== 0 && isAlive(pid)) process.kill(pid, "SIGKILL");
}

describe("npm start", () => {
  test("crawls the newspaper, logs every page, prints the URL, and ends with all its processes", async () => {
    newspaperPort = await freePort();
    const run = await startUntilReady(["--port", String(await freePort())]);
    expect(run.output()).toMatch(/feed {5}Tern Harbour Gazette {2}\d+ new of 30/);
    expect(run.output()).toMatch(/sitemap {2}Tern Harbour Gazette {2}\d+ new of 12/);
    expect(run.output()).toMatch(/section {2}Weekend \| Tern Harbour Gazette {2}\d+ new of 4/);
    expect(run.output()).toMatch(/stored {3}The night ferry returns/);
    expect(run.output()).toMatch(/refused {2}\/news\/annual-report\.pdf {2}not-html: /);
    expect(run.output()).toMatch(/refused {2}\/members\/tide-tables\/ {2}robots-disallowed: /);
    expect(run.output()).toMatch(/\d+ articles in the bucket: \d+ stored now, \d+ pages refused/);
    retried = Number(/(\d+) to be retried/.exec(run.output())?.[1] ?? 0);
    expect(run.output()).not.toMatch(/wrangler|warn/i);
    expect(run.output()).not.toContain("\u001b[");
    expect((await fetch(run.page)).status).toBe(401);
    expect((await fetch(new URL("/v1/articles", run.page))).status).toBe(401);
    const library = await fetch(run.page, { headers: { Authorization: `Basic ${btoa(`cuttings:${run.token}`)}` } });
    expect(library.status).toBe(200);
    expect(await library.text()).toContain("The night ferry returns");
    expect(await urlsThatLedTo(run, "/go/ferry")).toEqual(["/go/ferry", "/s/ferry"]);
    const children = descendantsOf(run.child.pid);
    expect(children.length).toBeGreaterThan(1);
    expect(await run.interrupt()).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
  }, 180_000);

  test("a second start finds the stored articles, and takes another port when its own is in use", async () => {
    const taken = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => taken.listen(port, "127.0.0.1", resolve));
    try {
      const run = await startUntilReady(["--port", String(port)]);
      expect(run.output()).toContain(`Port ${port} is in use. The worker uses `);
      expect(run.output()).toMatch(/\d+ articles stored by earlier runs\./);
      expect(Number(/(\d+) stored now/.exec(run.output())?.[1])).toBeLessThanOrEqual(retried);
      await run.interrupt();
    } finally {
      taken.close();
    }
  }, 180_000);

  async function startUntilReady(args: readonly string[]) {
    const all = ["bin/start.ts", ...args, "--newspaper-port", String(newspaperPort), "--state", state];
    const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "pipe"] });
    started.push(child);
    let output = "";
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const ready = new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        output += chunk;
        const page = /Read them +(http:\S+)/.exec(output)?.[1];
        if (page !== undefined && output.includes("Ctrl-C stops everything")) resolve(page);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      void ended.then((code) => reject(new Error(`It exited with ${code}:\n${output}`)));
    });
    const signedIn = new URL(await ready);
    return {
      child,
      page: `${signedIn.origin}/`,
      token: decodeURIComponent(signedIn.password),
      output: () => output,
      interrupt() {
        child.kill("SIGINT");
        return ended;
      },
    };
  }
});

describe("without starting anything", () => {
  test("--help lists the options", () => {
    const help = execFileSync(process.execPath, ["bin/start.ts", "--help"], { encoding: "utf8" });
    for (const option of ["--port", "--source", "--token", "--state", "--help"]) expect(help).toContain(option);
  });

  test.each([
    ["--port", "none"],
    ["--port", "70000"],
    ["--prot", "8000"],
  ])("%s %s is refused", (...args) => {
    expect(() => execFileSync(process.execPath, ["bin/start.ts", ...args], { stdio: "pipe" })).toThrow(/--port/);
  });
});

/** Requests are sent as in production here; wrangler's test harness follows redirects itself. */
async function urlsThatLedTo({ page, token }: { page: string; token: string }, path: string): Promise<string[]> {
  const url = `http://127.0.0.1:${newspaperPort}${path}`;
  const response = await fetch(new URL("/v1/articles", page), {
    method: "POST",
    body: JSON.stringify({ url }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
  });
  const { aliases } = (await response.json()) as { aliases: string[] };
  return aliases.map((alias) => new URL(alias).pathname);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
}

function processes(): ProcessLine[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" });
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [pid, parent, state = ""] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), state };
    });
}

function descendantsOf(pid: number | undefined): number[] {
  const table = processes();
  const found = [pid];
  for (const parent of found) found.push(...table.filter((line) => line.parent === parent).map((line) => line.pid));
  return found.slice(1).filter((id) => id !== undefined);
}

/** A zombie process is not alive. */
function isAlive(pid: number): boolean {
  return processes().some((line) => line.pid === pid && !line.state.startsWith("Z"));
}
