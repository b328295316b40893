import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unstable_readConfig } from "wrangler";
import { runDeploy } from "../../../bin/deploy/deploy.ts";
import { resourcesOf } from "../../../bin/deploy/resources.ts";
import { type Account, FakeWrangler } from "./fake-wrangler.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const CREATED = [
  "r2 bucket create cuttings --env=",
  "d1 create cuttings --env=",
  "queues create cuttings-ingest --env=",
  "queues create cuttings-crawl --env=",
  "queues create cuttings-dead-letters --env=",
  "queues create cuttings-webhooks --env=",
];
const ALL = [
  "bucket cuttings",
  "database cuttings",
  "queue cuttings-ingest",
  "queue cuttings-crawl",
  "queue cuttings-dead-letters",
  "queue cuttings-webhooks",
  "tables cuttings",
  "worker",
];

let fake: FakeWrangler;

function account(state: Account): void {
  fake = new FakeWrangler(state);
}

async function deploy(args: readonly string[] = [], env: Record<string, string> = {}, folder = ROOT) {
  let stdout = "";
  let stderr = "";
  const code = await runDeploy(args, {
    folder,
    env,
    wrangler: fake.run,
    out: (text) => {
      stdout += text;
    },
    error: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}

/** The calls that change something. */
function changes(): string[] {
  return fake.calls.filter((call) => /^\S+ (?:\S+ )?create |migrations apply|^deploy/.test(call));
}

describe("npm run deploy", () => {
  test("creates everything an empty account lacks, and deploys with a token shown only once", async () => {
    account({});
    const { code, stdout, stderr } = await deploy();
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const done = changes();
    expect(done.filter((call) => call.includes(" create "))).toEqual(CREATED);
    expect(done.filter((call) => call.includes("migrations"))).toEqual([
      "d1 migrations apply cuttings --remote --env=",
    ]);
    const token = fake.secrets.API_TOKENS ?? "";
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(stdout).toContain(token);
    expect(fake.calls.join("\n")).not.toContain(token);
    expect(stdout).toContain("https://cuttings.ada.workers.dev");
    expect(stdout).toMatch(/Queue +cuttings-dead-letters +created/);
  });

  test("a second run creates nothing, and leaves the token unchanged", async () => {
    account({});
    await deploy();
    const before = changes().length;
    const { code, stdout } = await deploy();
    expect(code).toBe(0);
    expect(changes().slice(before)).toEqual(["d1 migrations apply cuttings --remote --env=", "deploy --env="]);
    expect(stdout).not.toContain("token");
    expect(stdout).toMatch(/Tables +cuttings +up to date/);
  });

  test("resumes after an interrupted run", async () => {
    account({ existing: ALL.slice(0, 3) });
    const { code } = await deploy();
    expect(code).toBe(0);
    expect(changes().filter((call) => call.includes(" create "))).toEqual(CREATED.slice(3));
  });

  test("--dry-run lists what is missing and changes nothing", async () => {
    account({ existing: ["bucket cuttings"] });
    const { code, stdout } = await deploy(["--dry-run"]);
    expect(code).toBe(0);
    expect(changes()).toEqual(["deploy --dry-run --env="]);
    expect(stdout).toMatch(/Bucket +cuttings +exists/);
    expect(stdout).toMatch(/Database +cuttings +would be created/);
    expect(stdout).toMatch(/Token +API_TOKENS +would be created/);
  });

  test("--env staging has its own bucket, database and queues", async () => {
    account({});
    const { code } = await deploy(["--env", "staging"]);
    expect(code).toBe(0);
    const calls = changes();
    expect(calls.every((call) => call.endsWith("--env=staging"))).toBe(true);
    expect(calls).toContain("queues create cuttings-staging-dead-letters --env=staging");
    expect(calls).toContain("r2 bucket create cuttings-staging --env=staging");
  });

  test("a resource created by somebody else meanwhile is accepted", async () => {
    account({ isRaced: true });
    const { code, stdout } = await deploy();
    expect(code).toBe(0);
    expect(stdout).toMatch(/Bucket +cuttings +exists/);
  });

  test("generates no token on Cloudflare's builder, which keeps its log", async () => {
    account({});
    const { code } = await deploy([], { WORKERS_CI: "1" });
    expect(code).toBe(0);
    expect(fake.secrets).toEqual({});
  });

  test.each<[string, Account, RegExp]>([
    ["not signed in", { isSignedIn: false }, /not signed in .*npx wrangler login/],
    [
      "several accounts",
      {
        accounts: [
          { id: "a1", name: "One" },
          { id: "a2", name: "Two" },
        ],
      },
      /several accounts\. Choose one: CLOUDFLARE_ACCOUNT_ID[\s\S]*a2 {2}Two/,
    ],
    [
      "R2 not enabled",
      { fails: { "r2 bucket info": "Please enable R2 through the Cloudflare Dashboard. [code: 10042]" } },
      /bucket cuttings cannot be looked up\. R2 is not enabled/,
    ],
    [
      "a plan without queues",
      { fails: { "queues create": "Queues is only available on the Workers Paid plan. Please upgrade." } },
      /queue cuttings-ingest cannot be created\. This account's plan has no queues/,
    ],
    [
      "a token without permission",
      { fails: { "d1 create": "You do not have permission to do this [code: 10023]" } },
      /database cuttings cannot be created\. Your API token lacks permissions/,
    ],
    [
      "a failed migration",
      { fails: { "d1 migrations": 'near "CREATE": syntax error' } },
      /tables cannot be created\.\n\n {2}Wrangler's output:\n {4}✘ \[ERROR\] near "CREATE"/,
    ],
    ["a failed upload", { fails: { deploy: "fetch failed" } }, /worker cannot be deployed\.[\s\S]*fetch failed/],
  ])("%s: reported in one sentence with wrangler's message, exit code 1", async (_why, state, expected) => {
    account(state);
    const { code, stderr } = await deploy();
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("an unknown environment or option is refused before anything is done", async () => {
    account({});
    expect(await deploy(["--force"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--dry-run") });
    expect(await deploy(["--env", "nowhere"])).toMatchObject({ code: 1, stderr: expect.stringContaining("nowhere") });
    expect(changes()).toEqual([]);
  });
});

describe("npm run deploy -- --databases", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-deploy-"));
    await copyFile(`${ROOT}/wrangler.toml`, join(folder, "wrangler.toml"));
    account({});
  });
  afterEach(() => rm(folder, { recursive: true }));

  function databases(env?: string) {
    const config = join(folder, "wrangler.toml");
    const read = unstable_readConfig({ config, ...(env === undefined ? {} : { env }) }, { hideWarnings: true });
    const bound: readonly { binding: string; database_name?: string }[] = read.d1_databases;
    return bound.map(({ binding, database_name }) => `${binding} ${database_name}`);
  }

  test("binds further databases, creates them and their tables, and does nothing more the next time", async () => {
    const before = await readFile(join(folder, "wrangler.toml"), "utf8");
    const { code, stdout } = await deploy(["--databases", "3"], {}, folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Binding +CATALOG_3 +added to wrangler.toml/);
    expect(stdout).toMatch(/Tables +cuttings-3 +migrated/);
    expect(databases()).toEqual(["CATALOG cuttings", "CATALOG_2 cuttings-2", "CATALOG_3 cuttings-3"]);
    const after = await readFile(join(folder, "wrangler.toml"), "utf8");
    expect(after.split("\n").filter((line) => !before.split("\n").includes(line))).toEqual([
      'binding = "CATALOG_2"',
      'database_name = "cuttings-2"',
      'binding = "CATALOG_3"',
      'database_name = "cuttings-3"',
    ]);
    const done = changes().length;
    for (const args of [["--databases", "3"], [], ["--databases", "2"]]) await deploy(args, {}, folder);
    expect(await readFile(join(folder, "wrangler.toml"), "utf8")).toBe(after);
    expect(
      changes()
        .slice(done)
        .filter((call) => call.includes(" create ")),
    ).toEqual([]);
  });

  test("an environment gets its own, and the others none", async () => {
    await deploy(["--env", "staging", "--databases", "2"], {}, folder);
    expect(databases("staging")).toEqual(["CATALOG cuttings-staging", "CATALOG_2 cuttings-staging-2"]);
    expect(databases()).toEqual(["CATALOG cuttings"]);
    expect(changes()).toContain("d1 create cuttings-staging-2 --env=staging");
  });

  test("--dry-run reports them and changes nothing", async () => {
    const { stdout } = await deploy(["--dry-run", "--databases", "2"], {}, folder);
    expect(stdout).toMatch(/Binding +CATALOG_2 +would be added to wrangler.toml/);
    expect(stdout).toMatch(/Database +cuttings-2 +would be created/);
    expect(databases()).toEqual(["CATALOG cuttings"]);
  });

  test.each(["0", "-1", "two", "51"])("--databases %s is refused before anything is done", async (count) => {
    expect(await deploy([`--databases=${count}`], {}, folder)).toMatchObject({ code: 2 });
    expect(changes()).toEqual([]);
  });
});

test("staging has all bindings of the worker, under other names", async () => {
  account({});
  const config = `${ROOT}/wrangler.toml`;
  const [top, staging] = [undefined, "staging"].map((env) =>
    unstable_readConfig({ config, ...(env === undefined ? {} : { env }) }, { hideWarnings: true }),
  );
  if (top === undefined || staging === undefined) throw new Error("wrangler.toml was not read.");
  const renamed = JSON.parse(JSON.stringify(top.queues).replaceAll("cuttings-", "cuttings-staging-"));
  expect(staging.queues).toEqual(renamed);
  expect(staging.define).toEqual(top.define);
  expect(staging.alias).toEqual(top.alias);
  expect(staging.exports).toEqual(top.exports);
  expect(staging.durable_objects).toEqual(top.durable_objects);
  expect(staging.triggers).toEqual(top.triggers);
  expect(staging.limits).toEqual(top.limits);
  expect(staging.observability).toMatchObject({ enabled: true });
  const limits = ({ ratelimits }: typeof top) => JSON.stringify(ratelimits).replace(/"namespace_id":"\d+"/g, "");
  expect(limits(staging)).toBe(limits(top));
  const names = (config: typeof top) => resourcesOf(config).map(({ kind, name }) => `${kind} ${name}`);
  expect(names(staging)).toHaveLength(names(top).length);
  expect(names(staging).filter((name) => names(top).includes(name))).toEqual([]);
});
