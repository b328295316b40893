import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { activeMilliseconds } from "./build/cpu-profile.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WRANGLER = fileURLToPath(new URL("../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const BUNDLE = `${ROOT}dist/index.js`;
const PROFILE = `${ROOT}dist/startup.cpuprofile`;

/** The platform allows 10 MB; a smaller bundle keeps cold starts short. */
const MAX_GZIP_BYTES = 1_500_000;
/**
 * CPU time on the paid plan: https://developers.cloudflare.com/workers/platform/limits/ Only reported, because the
 * measurement depends on this machine.
 */
const MAX_STARTUP_MS = 1000;

const OFFLINE = { CI: "1", NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" };

process.exitCode = await main();

/** Builds the bundle that `npm run deploy` would upload, and measures its size and start-up time. */
async function main(): Promise<number> {
  try {
    await wrangler("deploy", "--dry-run", "--outdir", "dist");
    await wrangler("check", "startup", "--outfile", PROFILE);
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    process.stderr.write(`${stdout}${stderr}${message}\n`);
    return 1;
  }
  const bundle = readFileSync(BUNDLE);
  const gzip = gzipSync(bundle).length;
  const startup = activeMilliseconds(JSON.parse(readFileSync(PROFILE, "utf8")));
  process.stdout.write(`
  Bundle    ${kibibytes(bundle.length)}, ${kibibytes(gzip)} with gzip (limit ${kibibytes(MAX_GZIP_BYTES)})
  Start-up  ${Math.round(startup)} ms of CPU (limit ${MAX_STARTUP_MS} ms): evaluating the bundle in workerd on this
            machine, from a CPU profile without idle time. Cloudflare's machines differ.

`);
  if (gzip <= MAX_GZIP_BYTES) return 0;
  process.stderr.write("  The bundle is too large.\n");
  return 1;
}

async function wrangler(...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env: { ...process.env, ...OFFLINE } });
}

function kibibytes(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString("en")} KiB`;
}
