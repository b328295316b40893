import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
const OFFLINE = { CI: "1", NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" };

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the production bundle. */
    readonly builtWorker: string;
  }
}

/** Builds the production bundle once for all workers that the tests start: each would take seconds to build its own. */
export default async function buildWorker(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-worker-"));
  await promisify(execFile)(process.execPath, [WRANGLER, "deploy", "--dry-run", "--outdir", folder], {
    cwd: ROOT,
    env: { ...process.env, ...OFFLINE },
  });
  project.provide("builtWorker", folder);
  return () => rm(folder, { recursive: true, force: true });
}
