import { parseArgs } from "node:util";

export const HELP = `npm start [-- <options>]

Starts cuttings on this machine, with its own bucket, queue and cron, and a sample newspaper to crawl.

  --port <n>       where the worker answers: 8787, or the next free port
  --source <url>   a feed, sitemap or section page to crawl too; may be repeated
  --token <text>   what opens API and pages, 16 characters or more: else API_TOKENS of .dev.vars, or a new one
  --state <dir>    where the bucket is kept: .wrangler/state
  --help           this text

Ctrl-C ends everything that it started. What is filed stays.
`;

export interface StartOptions {
  readonly port: number;
  readonly newspaperPort: number;
  readonly sources: readonly string[];
  /** `null`: that of the settings, or a new one. */
  readonly token: string | null;
  readonly state: string | null;
  readonly help: boolean;
}

const PORT = 8787;
/** In characters, as for API_TOKENS. */
const SHORTEST_TOKEN = 16;
/** Always the same, so that a second start finds the articles of the first under their URLs. */
const NEWSPAPER_PORT = 8790;

/** @throws {Error} for an option that cannot be used. */
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
  if (values.token !== undefined && values.token.length < SHORTEST_TOKEN)
    throw new Error(`--token must have ${SHORTEST_TOKEN} characters or more.`);
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
