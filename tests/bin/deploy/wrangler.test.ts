import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Wrangler, wranglerIn } from "../../../bin/deploy/wrangler.ts";

/** Prints its arguments, folder and environment, and fails if told to. */
const PROGRAM = `#!${process.execPath}
const { NO_COLOR, WRANGLER_SEND_METRICS, WRANGLER_HIDE_BANNER, CLOUDFLARE_ACCOUNT_ID } = process.env;
const settings = { NO_COLOR, WRANGLER_SEND_METRICS, WRANGLER_HIDE_BANNER, CLOUDFLARE_ACCOUNT_ID };
console.log(JSON.stringify({ args: process.argv.slice(2), folder: process.cwd(), settings }));
if (process.argv.includes("fail")) {
  console.error("✘ [ERROR] It fails.");
  process.exitCode = 1;
}
`;

let folder: string;
let wrangler: Wrangler;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "cuttings-wrangler-")));
  await writeFile(join(folder, "wrangler"), PROGRAM, { mode: 0o755 });
  wrangler = wranglerIn(folder, { ...process.env, PATH: folder, CLOUDFLARE_ACCOUNT_ID: "a1" });
});
afterAll(() => rm(folder, { recursive: true }));

test("runs the wrangler in PATH, in its folder, without colours, banner and telemetry", async () => {
  const { isDone, output, said } = await wrangler(["d1", "create", "two words; $HOME", "--env="]);
  expect(isDone).toBe(true);
  expect(said).toBe(output);
  expect(JSON.parse(output)).toEqual({
    args: ["d1", "create", "two words; $HOME", "--env="],
    folder,
    settings: {
      NO_COLOR: "1",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_HIDE_BANNER: "true",
      CLOUDFLARE_ACCOUNT_ID: "a1",
    },
  });
});

test("a failure has its message, apart from the output", async () => {
  const { isDone, output, said } = await wrangler(["fail"]);
  expect(isDone).toBe(false);
  expect(JSON.parse(output)).toMatchObject({ args: ["fail"] });
  expect(said).toContain("✘ [ERROR] It fails.");
});

test("a missing wrangler is an error", async () => {
  await expect(wranglerIn(folder, { PATH: join(folder, "nowhere") })(["whoami"])).rejects.toThrow(/ENOENT/);
});
