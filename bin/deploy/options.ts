import { parseArgs } from "node:util";

export const HELP = `npm run deploy [-- <options>]

Deploys the worker to your Cloudflare account. What it needs and is missing is
created first: the bucket, the database with its tables, the queues, and a token
for the API, which is printed once. What is there stays as it is, so that the
command can be repeated, and is how an update is deployed.

  --dry-run      says what is missing and would be created, and bundles the
                 worker; nothing is changed
  --env <name>   an environment of wrangler.toml, such as staging, with a
                 bucket, a database and queues of its own
  --help         this text

Exit codes: 0 done, 1 a step failed, 2 the command is not understood.
`;

export interface DeployOptions {
  readonly isDryRun: boolean;
  /** `null`: the top of wrangler.toml. */
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
