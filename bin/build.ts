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

/** Bytes. The platform takes 10 MB; what a cold start has to read is to stay small. */
const MAX_GZIP = 1_500_000;
/** Of the paid plan: https://developers.cloudflare.com/workers/platform/limits/ */
const MAX_STARTUP = 1000; // Milliseconds of CPU, on their machines: told here, and no reason to fail on a busy one.

const OFFLINE = { CI: "1", NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" };

process.exitCode = await main();

/** Builds what `npm run deploy` would upload, and measures it. */
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
  Bundle    ${kibibytes(bundle.length)}, ${kibibytes(gzip)} with gzip (limit ${kibibytes(MAX_GZIP)})
  Start-up  ${Math.round(startup)} ms of CPU (limit ${MAX_STARTUP} ms): evaluating the bundle in workerd on this
            machine, by a CPU profile without its idle time. Cloudflare's machines differ.

`);
  if (gzip <= MAX_GZIP) return 0;
  process.stderr.write("  The bundle is too large.\n");
  return 1;
}

async function wrangler(...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env: { ...process.env, ...OFFLINE } });
}

function kibibytes(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString("en")} KiB`;
}
