import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployError } from "./deploy-error.ts";
import type { Wrangler } from "./wrangler.ts";

/** The secret without which a deployed worker refuses every request. */
export const TOKEN_SECRET = "API_TOKENS";

/** Wrangler's message for a worker that was never deployed. */
const NO_WORKER = /does not exist|could ?n[o']t find|not found|code: 10007\b/i;

/** Whether the deployed worker has a token. @throws {DeployError} */
export async function hasToken(wrangler: Wrangler): Promise<boolean> {
  const listed = await wrangler(["secret", "list"]);
  if (!listed.isDone) {
    if (NO_WORKER.test(listed.said)) return false;
    throw deployError("The worker's secrets cannot be listed", listed.said);
  }
  return new RegExp(`"name":\\s*"${TOKEN_SECRET}"`).test(listed.output);
}

/** Passes the token to wrangler in a temporary file, because other processes can read command-line arguments. */
export async function withSecretsFile<T>(token: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-deploy-"));
  try {
    const path = join(folder, "secrets.json");
    await writeFile(path, JSON.stringify({ [TOKEN_SECRET]: token }), { mode: 0o600 });
    return await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
