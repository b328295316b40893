import { parseArgs } from "node:util";

export const HELP = `npm start [-- <options>]

Starts cuttings on this machine, with its own bucket, queue and cron, and a sample newspaper to crawl.

  --port <n>       port of the worker: 8787 or the next free port by default
  --source <url>   a feed, sitemap or section page to crawl too; may be repeated
  --token <text>   token for the API and the pages, at least 16 characters; by default API_TOKENS of .dev.vars or a new one
  --state <dir>    folder of the bucket: .wrangler/state by default
  --help           this text

Ctrl-C stops everything. Stored articles are kept.
`;

export interface StartOptions {
  readonly port: number;
  readonly newspaperPort: number;
  readonly sources: readonly string[];
  /** `null` for the one in the settings or a new one. */
  readonly token: string | null;
  readonly state: string | null;
  readonly help: boolean;
}

const PORT = 8787;
/** As for API_TOKENS. */
const MIN_TOKEN_CHARACTERS = 16;
/** Constant, so that article URLs stay the same across starts. */
const NEWSPAPER_PORT = 8790;

/** @throws {Error} for an invalid option. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string" },
      "newspaper-port": { type: "string" },
      source: { type: "string", multiple: true },
      token: { type: "string" },
      state: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.token !== undefined && values.token.length < MIN_TOKEN_CHARACTERS)
    throw new Error(`--token must have at least ${MIN_TOKEN_CHARACTERS} characters.`);
  return {
    port: readPort("--port", values.port, PORT),
    newspaperPort: readPort("--newspaper-port", values["newspaper-port"], NEWSPAPER_PORT),
    sources: values.source ?? [],
    token: values.token ?? null,
    state: values.state ?? null,
    help: values.help ?? false,
  };
}

function readPort(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name} must be a port, 1 to 65535.`);
  return port;
}
