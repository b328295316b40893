import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { LogEvent } from "../../src/log-event.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WRANGLER = fileURLToPath(new URL("../../node_modules/wrangler/bin/wrangler.js", import.meta.url));

/** No colours, banner, log files, telemetry or other network access. */
const ENVIRONMENT = {
  CI: "1",
  NO_COLOR: "1",
  DO_NOT_TRACK: "1",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

const MAX_START_MS = 90_000; // Bundling takes half a minute on a cold machine.
const MAX_STOP_MS = 5_000; // Then it is killed.
const REMEMBERED_LINES = 40;

export interface WorkerOptions {
  readonly port: number;
  /** Folder of the local bucket; `null` for wrangler's default. */
  readonly state: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly onEvent: (event: LogEvent) => void;
}

export interface WorkerProcess {
  /** Resolves when the worker responds. @throws {Error} with its output when it does not start. */
  readonly ready: Promise<void>;
  /** Resolves with the last lines of output when the worker has ended. */
  readonly ended: Promise<string>;
  /** Ends the worker and its child processes. */
  stop(): Promise<void>;
}

/** Starts the worker with its local bucket, queue and cron in a separate process group. */
export function startWorker(options: WorkerOptions): WorkerProcess {
  const child = spawn(process.execPath, [WRANGLER, ...argumentsOf(options)], {
    cwd: ROOT,
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C reaches only this process, which then ends the group in order.
    detached: process.platform !== "win32",
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      const event = eventOf(line);
      if (event !== null) options.onEvent(event);
      else if (line.trim() !== "" && said.push(line) > REMEMBERED_LINES) said.shift();
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", () => resolve(said.join("\n")));
  });
  process.once("exit", () => signalGroup(child, "SIGKILL"));
  return { ready: untilReady(options.port, ended, said), ended, stop: () => stop(child, ended) };
}

function argumentsOf({ port, state, settings }: WorkerOptions): string[] {
  const variables = Object.entries(settings).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const folder = state === null ? [] : ["--persist-to", state];
  const quiet = ["--inspector-port", "0", "--show-interactive-dev-session=false"];
  return ["dev", "--ip", "127.0.0.1", "--port", String(port), ...quiet, ...folder, ...variables];
}

function eventOf(line: string): LogEvent | null {
  if (!line.startsWith('{"event":')) return null;
  try {
    return JSON.parse(line) as LogEvent;
  } catch {
    return null;
  }
}

async function untilReady(port: number, ended: Promise<string>, said: readonly string[]): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const fail = (why: string): never => {
    throw new Error(`The worker ${why}. Its output:\n${said.join("\n")}`);
  };
  const deadline = Date.now() + MAX_START_MS;
  while (Date.now() < deadline) {
    if (isOver) fail("ended before it responded");
    // Wrangler would wait until the code is changed.
    if (said.some((line) => line.includes("Build failed"))) fail("cannot be built");
    if (await responds(port)) return;
    await sleep(100);
  }
  fail(`did not respond within ${MAX_START_MS / 1000} s`);
}

async function responds(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(10_000) });
    // Degraded: after some days off, every source is late.
    return response.ok || response.status === 503;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  signalGroup(child, "SIGTERM");
  await Promise.race([ended, sleep(MAX_STOP_MS, undefined, { ref: false })]);
  // Child processes that outlived the worker.
  signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended.
  }
}
