import { readFile } from "node:fs/promises";
import type { Wrangler, WranglerResult } from "../../../bin/deploy/wrangler.ts";

/** The resources of the fake account, and the calls that it refuses. */
export interface Account {
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
  readonly isSignedIn?: boolean;
  /** Existing resources, such as `queue cuttings-ingest`. */
  readonly existing?: readonly string[];
  /** The beginning of a command, and wrangler's message when it fails. */
  readonly fails?: Readonly<Record<string, string>>;
  /** Creating a resource fails because somebody else has just created it. */
  readonly isRaced?: boolean;
}

const KINDS: Readonly<Record<string, { readonly kind: string; readonly nameAt: number }>> = {
  r2: { kind: "bucket", nameAt: 3 },
  d1: { kind: "database", nameAt: 2 },
  queues: { kind: "queue", nameAt: 2 },
};

const MISSING: Readonly<Record<string, (name: string) => string>> = {
  bucket: () => "A request to the Cloudflare API failed.\n  The specified bucket does not exist. [code: 10006]",
  database: (name) => `Couldn't find a D1 DB named '${name}' (bound as 'x') in the API.`,
  queue: (name) => `Queue "${name}" does not exist. To create it, run: wrangler queues create ${name}`,
};

const NOT_SIGNED_IN =
  "In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN environment variable.";
const DEPLOYED = "Deployed cuttings triggers\n  https://cuttings.ada.workers.dev\n  schedule: */15 * * * *";

/** Imitates what `wrangler` prints, and records its calls. */
export class FakeWrangler {
  readonly calls: string[] = [];
  /** The secrets file of the last deployment. */
  secrets: Readonly<Record<string, string>> = {};

  readonly #account: Account;
  readonly #existing: Set<string>;
  readonly #secretNames: string[] = [];

  constructor(account: Account) {
    this.#account = account;
    this.#existing = new Set(account.existing);
  }

  readonly run: Wrangler = async (args) => {
    const call = args.join(" ");
    this.calls.push(call);
    const { fails = {}, isSignedIn = true } = this.#account;
    for (const [beginning, message] of Object.entries(fails)) if (call.startsWith(beginning)) return failed(message);
    const [command = ""] = args;
    if (command === "whoami") return this.#whoAmI();
    if (!isSignedIn) return failed(NOT_SIGNED_IN);
    if (call.startsWith("d1 migrations apply")) return this.#migrate(args[3] ?? "");
    if (command === "secret") return this.#listSecrets();
    if (command === "deploy") return this.#deploy(args);
    const { kind, nameAt } = KINDS[command] ?? { kind: "", nameAt: 0 };
    const resource = { kind, name: args[nameAt] ?? "" };
    if (args[nameAt - 1] === "info") return this.#find(resource);
    if (args[nameAt - 1] === "create") return this.#create(resource);
    return failed(`Unknown command: ${call}`);
  };

  #whoAmI(): WranglerResult {
    const { isSignedIn = true, accounts = [{ id: "a1", name: "Ada's account" }] } = this.#account;
    if (!isSignedIn) return { isDone: false, output: '{"loggedIn":false}', said: '{"loggedIn":false}' };
    return done(JSON.stringify({ loggedIn: true, email: "ada@example.com", accounts }));
  }

  #find({ kind, name }: Resource): WranglerResult {
    return this.#existing.has(`${kind} ${name}`) ? done("{}") : failed(MISSING[kind]?.(name) ?? "");
  }

  #create({ kind, name }: Resource): WranglerResult {
    const exists = this.#existing.has(`${kind} ${name}`);
    if (exists || this.#account.isRaced === true) return failed(`A ${kind} with that name already exists.`);
    this.#existing.add(`${kind} ${name}`);
    return done(`Created ${name}`);
  }

  #migrate(database: string): WranglerResult {
    if (this.#existing.has(`tables ${database}`)) return done("✅ No migrations to apply!");
    this.#existing.add(`tables ${database}`);
    return done("Migrations to be applied: 0001");
  }

  #listSecrets(): WranglerResult {
    if (!this.#existing.has("worker")) return failed("This Worker does not exist on your account. [code: 10007]");
    return done(
      JSON.stringify(
        this.#secretNames.map((name) => ({ name, type: "secret_text" })),
        null,
        2,
      ),
    );
  }

  async #deploy(args: readonly string[]): Promise<WranglerResult> {
    if (args.includes("--dry-run")) return done("--dry-run: exiting now.");
    this.#existing.add("worker");
    const file = args[args.indexOf("--secrets-file") + 1];
    if (args.includes("--secrets-file") && file !== undefined) {
      this.secrets = JSON.parse(await readFile(file, "utf8"));
      this.#secretNames.push(...Object.keys(this.secrets));
    }
    return done(DEPLOYED);
  }
}

interface Resource {
  readonly kind: string;
  readonly name: string;
}

function done(text: string): WranglerResult {
  return { isDone: true, output: `${text}\n`, said: `${text}\n` };
}

function failed(message: string): WranglerResult {
  return { isDone: false, output: "", said: `✘ [ERROR] ${message}\n` };
}
