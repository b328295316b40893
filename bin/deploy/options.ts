import { parseArgs } from "node:util";

export const HELP = `npm run deploy [-- <options>]

Deploys the worker to your Cloudflare account. Missing resources are created
first: the bucket, the database with its tables, the queues, and an API token,
which is printed once. Existing resources are unchanged: repeat the command to
deploy an update.

  --dry-run      reports what would be created and bundles the worker, without
                 changing anything
  --env <name>   an environment of wrangler.toml, such as staging, which has its
                 own bucket, database and queues
  --help         this text

Exit codes: 0 done, 1 a step failed, 2 invalid arguments.
`;

export interface DeployOptions {
  readonly isDryRun: boolean;
  /** `null` for the top-level environment of wrangler.toml. */
  readonly environment: string | null;
  readonly help: boolean;
}

/** @throws {Error} for an option that does not exist. */
export function parseOptions(args: readonly string[]): DeployOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      "dry-run": { type: "boolean" },
      env: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  return { isDryRun: values["dry-run"] ?? false, environment: values.env ?? null, help: values.help ?? false };
}
