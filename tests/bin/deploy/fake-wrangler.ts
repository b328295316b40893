import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the account of the fake has, and what it refuses. */
export interface Account {
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
  readonly isSignedIn?: boolean;
  /** Such as `queue cuttings-ingest`. */
  readonly there?: readonly string[];
  readonly secrets?: readonly string[];
  /** A command's beginning, and what wrangler says as it fails. */
  readonly fails?: Readonly<Record<string, string>>;
  /** Creating fails, because somebody else was faster. */
  readonly isRaced?: boolean;
}

/** A program that answers as `wrangler` does, keeps an account in a file, and writes down how it was called. */
export interface FakeWrangler {
  /** To stand first in PATH. */
  readonly folder: string;
  calls(): Promise<readonly string[]>;
  /** The secrets of the last deployment's file. */
  secrets(): Promise<Readonly<Record<string, string>>>;
  remove(): Promise<void>;
}

export async function fakeWrangler(account: Account): Promise<FakeWrangler> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-fake-wrangler-"));
  const state = {
    accounts: [{ id: "a1", name: "Ada's account" }],
    isSignedIn: true,
    there: [],
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
const keep = () => writeFileSync(file, JSON.stringify(state));
const answer = (text) => { keep(); console.log(text); process.exit(0); };
const fail = (text) => { keep(); console.error("✘ [ERROR] " + text); process.exit(1); };
for (const [beginning, text] of Object.entries(state.fails)) if (call.startsWith(beginning)) fail(text);
if (args[0] === "whoami") {
  if (!state.isSignedIn) { keep(); console.log('{"loggedIn":false}'); process.exit(1); }
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
if (args[at - 1] === "info") state.there.includes(kind + " " + name) ? answer("{}") : fail(missing[kind]);
if (args[at - 1] === "create") {
  if (state.there.includes(kind + " " + name) || state.isRaced) fail("A " + kind + " with that name already exists.");
  state.there.push(kind + " " + name);
  answer("Created " + name);
}
if (call.startsWith("d1 migrations apply")) {
  const isMade = state.there.includes("tables " + args[3]);
  if (!isMade) state.there.push("tables " + args[3]);
  answer(isMade ? "✅ No migrations to apply!" : "Migrations to be applied: 0001");
}
if (args[0] === "secret") {
  if (!state.there.includes("worker")) fail("This Worker does not exist on your account. [code: 10007]");
  answer(JSON.stringify(state.secrets.map((name) => ({ name, type: "secret_text" })), null, 2));
}
if (args[0] === "deploy") {
  if (args.includes("--dry-run")) answer("--dry-run: exiting now.");
  if (!state.there.includes("worker")) state.there.push("worker");
  const path = args[args.indexOf("--secrets-file") + 1];
  if (args.includes("--secrets-file")) {
    state.sent = JSON.parse(readFileSync(path, "utf8"));
    state.secrets.push(...Object.keys(state.sent));
  }
  answer("Deployed cuttings triggers\\n  https://cuttings.ada.workers.dev\\n  schedule: */15 * * * *");
}
fail("Unknown command: " + call);
`;
