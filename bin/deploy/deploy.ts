import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { unstable_readConfig } from "wrangler";
import { addDatabases, missingDatabases } from "./catalog-databases.ts";
import { DeployError, deployError } from "./deploy-error.ts";
import { type DeployOptions, HELP, parseOptions } from "./options.ts";
import { provision } from "./provision.ts";
import { resourcesOf } from "./resources.ts";
import { hasToken, TOKEN_SECRET, withSecretsFile } from "./token-secret.ts";
import type { Wrangler } from "./wrangler.ts";

/** The folder of wrangler.toml. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TOKEN_BYTES = 24;

/** The environment of the command: its folder, variables, wrangler and output. */
export interface Surroundings {
  /** The folder of wrangler.toml. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly wrangler: Wrangler;
  out(text: string): void;
  error(text: string): void;
}

/** Runs `npm run deploy`. @returns the exit code. */
export async function runDeploy(args: readonly string[], around: Surroundings): Promise<number> {
  let options: DeployOptions;
  try {
    options = parseOptions(args);
  } catch (error) {
    around.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    around.out(HELP);
    return 0;
  }
  const wrangler: Wrangler = (args) => around.wrangler([...args, `--env=${options.environment ?? ""}`]);
  try {
    await deploy(options, around, wrangler);
    return 0;
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    around.error(`\n  ${styleText("red", error.message)}\n`);
    return 1;
  }
}

/** @throws {DeployError} naming the failed step. Earlier steps stay done and are skipped next time. */
async function deploy(
  { isDryRun, environment, databases }: DeployOptions,
  { folder, env, out }: Surroundings,
  wrangler: Wrangler,
): Promise<void> {
  const say = (what: string, name: string, state: string) =>
    out(`  ${what.padEnd(9)} ${name.padEnd(30)} ${state}`.trimEnd().concat("\n"));
  say("Account", await signedInAs(env.CLOUDFLARE_ACCOUNT_ID, wrangler), "");
  const path = join(folder, "wrangler.toml");
  const config = readConfig(path, environment);
  const missing = missingDatabases(config.d1_databases, databases);
  if (!isDryRun) await addDatabases(path, environment, missing);
  for (const { binding } of missing)
    say("Binding", binding, `${isDryRun ? "would be added" : "added"} to wrangler.toml: commit it`);
  for (const resource of resourcesOf({ ...config, d1_databases: [...config.d1_databases, ...missing] })) {
    const state = await provision(resource, isDryRun, wrangler);
    say(titleOf(resource.kind), resource.name, state);
    if (resource.kind === "database" && !isDryRun) say("Tables", resource.name, await migrate(resource.name, wrangler));
  }
  const token =
    (await hasToken(wrangler)) || isBuiltByCloudflare(env) ? null : randomBytes(TOKEN_BYTES).toString("base64url");
  if (isDryRun) {
    say("Token", TOKEN_SECRET, token === null ? "exists" : "would be created");
    await run(["deploy", "--dry-run"], "The worker cannot be bundled", wrangler);
    say("Worker", config.name ?? "", "can be bundled, and would be deployed");
    return;
  }
  const deployed =
    token === null
      ? await run(["deploy"], "The worker cannot be deployed", wrangler)
      : await withSecretsFile(token, (path) =>
          run(["deploy", "--secrets-file", path], "The worker cannot be deployed", wrangler),
        );
  const address = /https:\/\/[\w.-]{1,200}\.workers\.dev/.exec(deployed)?.[0] ?? null;
  say("Worker", config.name ?? "", `deployed${address === null ? "" : `: ${address}`}`);
  if (token === null) return;
  out(`
  The token of this deployment, shown only now. It is the password of the web
  pages and the API's bearer token (\`Authorization: Bearer <token>\`):

  ${styleText("bold", token)}

`);
}

async function signedInAs(wanted: string | undefined, wrangler: Wrangler): Promise<string> {
  const answer = await wrangler(["whoami", "--json"]);
  if (!answer.isDone) throw deployError("Nothing was done", `Not authenticated.\n${answer.said}`);
  const { email = "", accounts = [] } = parsed(answer.output);
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  if (accounts.length > 1 && wanted === undefined)
    throw deployError(
      "Nothing was done",
      `More than one account:\n${accounts.map((one) => `${one.id}  ${one.name}`).join("\n")}`,
    );
  return [account?.name, email].filter(Boolean).join(", ");
}

interface WhoAmI {
  readonly email?: string;
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
}

function parsed(json: string): WhoAmI {
  try {
    return JSON.parse(json) as WhoAmI;
  } catch {
    return {};
  }
}

function readConfig(path: string, environment: string | null) {
  const args = { config: path, ...(environment === null ? {} : { env: environment }) };
  try {
    return unstable_readConfig(args, { hideWarnings: true });
  } catch (error) {
    throw deployError("wrangler.toml cannot be read", (error as Error).message);
  }
}

/** Applies new migrations now, where an error is visible, rather than on the worker's first request. */
async function migrate(database: string, wrangler: Wrangler): Promise<string> {
  const said = await run(["d1", "migrations", "apply", database, "--remote"], "The tables cannot be created", wrangler);
  return /no migrations to apply/i.test(said) ? "up to date" : "migrated";
}

/** @throws {DeployError} */
async function run(args: readonly string[], failure: string, wrangler: Wrangler): Promise<string> {
  const { isDone, said } = await wrangler(args);
  if (!isDone) throw deployError(failure, said);
  return said;
}

/** Cloudflare stores build logs, so the token must not be printed: the user sets it as a secret of the build. */
function isBuiltByCloudflare(env: Surroundings["env"]): boolean {
  return env.WORKERS_CI === "1";
}

function titleOf(kind: string): string {
  return kind.replace(/^./, (letter) => letter.toUpperCase());
}
