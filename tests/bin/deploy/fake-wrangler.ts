import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The resources of the fake account, and the calls that it refuses. */
export interface Account {
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
  readonly isSignedIn?: boolean;
  /** Existing resources, such as `queue cuttings-ingest`. */
  readonly existing?: readonly string[];
  readonly secrets?: readonly string[];
  /** The beginning of a command, and wrangler's message when it fails. */
  readonly fails?: Readonly<Record<string, string>>;
  /** Creating a resource fails because somebody else has just created it. */
  readonly isRaced?: boolean;
}

/** A program that imitates `wrangler`, stores an account in a file and records its calls. */
export interface FakeWrangler {
  /** Has to come first in PATH. */
  readonly folder: string;
  calls(): Promise<readonly string[]>;
  /** The secrets file of the last deployment. */
  secrets(): Promise<Readonly<Record<string, string>>>;
  remove(): Promise<void>;
}

export async function fakeWrangler(account: Account): Promise<FakeWrangler> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-fake-wrangler-"));
  const state = {
    accounts: [{ id: "a1", name: "Ada's account" }],
    isSignedIn: true,
    existing: [],
    secrets: [],
    fails: {},
    isRaced: false,
    calls: [],
    sent: {},
    ...account,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "state.json"), JSON.stringify(state));
  await writeFile(join(folder, "wrangler"), `#!${process.execPath}\n${PROGRAM}`);
  await chmod(join(folder, "wrangler"), 0o755);
  const read = async () => JSON.parse(await readFile(join(folder, "state.json"), "utf8"));
  return {
    folder,
    calls: async () => (await read()).calls,
    secrets: async () => (await read()).sent,
    remove: () => rm(folder, { recursive: true }),
  };
}

const PROGRAM = `
const { readFileSync, writeFileSync } = require("node:fs");
const file = __dirname + "/state.json";
const state = JSON.parse(readFileSync(file, "utf8"));
const args = process.argv.slice(2);
const call = args.join(" ");
state.calls.push(call);
const save = () => writeFileSync(file, JSON.stringify(state));
const answer = (text) => { save(); console.log(text); process.exit(0); };
const fail = (text) => { save(); console.error("✘ [ERROR] " + text); process.exit(1); };
for (const [beginning, text] of Object.entries(state.fails)) if (call.startsWith(beginning)) fail(text);
if (args[0] === "whoami") {
  if (!state.isSignedIn) { save(); console.log('{"loggedIn":false}'); process.exit(1); }
  answer(JSON.stringify({ loggedIn: true, email: "ada@example.com", accounts: state.accounts }));
}
if (!state.isSignedIn) fail("In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN environment variable.");
const kinds = { r2: ["bucket", 3], d1: ["database", 2], queues: ["queue", 2] };
const [kind, at] = kinds[args[0]] ?? [];
const name = args[at];
const missing = {
  bucket: "A request to the Cloudflare API failed.\\n  The specified bucket does not exist. [code: 10006]",
  database: "Couldn't find a D1 DB named '" + name + "' (bound as 'x') in the API.",
  queue: 'Queue "' + name + '" does not exist. To create it, run: wrangler queues create ' + name,
};
if (args[at - 1] === "info") state.existing.includes(kind + " " + name) ? answer("{}") : fail(missing[kind]);
if (args[at - 1] === "create") {
  if (state.existing.includes(kind + " " + name) || state.isRaced) 
    fail("A " + kind + " with that name already exists.");
  state.existing.push(kind + " " + name);
  answer("Created " + name);
}
if (call.startsWith("d1 migrations apply")) {
  const isMade = state.existing.includes("tables " + args[3]);
  if (!isMade) state.existing.push("tables " + args[3]);
  answer(isMade ? "✅ No migrations to apply!" : "Migrations to be applied: 0001");
}
if (args[0] === "secret") {
  if (!state.existing.includes("worker")) fail("This Worker does not exist on your account. [code: 10007]");
  answer(JSON.stringify(state.secrets.map((name) => ({ name, type: "secret_text" })), null, 2));
}
if (args[0] === "deploy") {
  if (args.includes("--dry-run")) answer("--dry-run: exiting now.");
  if (!state.existing.includes("worker")) state.existing.push("worker");
  const path = args[args.indexOf("--secrets-file") + 1];
  if (args.includes("--secrets-file")) {
    state.sent = JSON.parse(readFileSync(path, "utf8"));
    state.secrets.push(...Object.keys(state.sent));
  }
  answer("Deployed cuttings triggers\\n  https://cuttings.ada.workers.dev\\n  schedule: */15 * * * *");
}
fail("Unknown command: " + call);
`;
