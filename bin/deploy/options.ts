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
  --databases <n>
                 databases of the catalog; each holds half a million to a
                 million articles, and they are filled one after another.
                 Missing bindings are added to wrangler.toml, none is removed
  --help         this text

Exit codes: 0 done, 1 a step failed, 2 invalid arguments.
`;

export interface DeployOptions {
  readonly isDryRun: boolean;
  /** `null` for the top-level environment of wrangler.toml. */
  readonly environment: string | null;
  /** At least 1; databases that wrangler.toml has already are never removed. */
  readonly databases: number;
  readonly help: boolean;
}

/** More would make each search slow: it queries all of them. 400 GB hold twenty million articles. */
const MAX_DATABASES = 50;

/** @throws {Error} for an option that does not exist, or an invalid value. */
export function parseOptions(args: readonly string[]): DeployOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      "dry-run": { type: "boolean" },
      env: { type: "string" },
      databases: { type: "string", default: "1" },
      help: { type: "boolean", short: "h" },
    },
  });
  const databases = /^\d{1,3}$/.test(values.databases) ? Number(values.databases) : 0;
  if (databases < 1 || databases > MAX_DATABASES)
    throw new Error(`--databases takes a number from 1 to ${MAX_DATABASES}.`);
  return {
    isDryRun: values["dry-run"] ?? false,
    environment: values.env ?? null,
    databases,
    help: values.help ?? false,
  };
}
