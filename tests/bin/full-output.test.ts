import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { expect, test } from "vitest";

const FULL = "/dev/full"; // A device of Linux that has no space left.

test.skipIf(!existsSync(FULL))("a full disk below the output is an error, not a crash", () => {
  const output = openSync(FULL, "w");
  const args = ["--no-warnings", "bin/cuttings.ts", "--version"];
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", output, "pipe"], encoding: "utf8" });
  closeSync(output);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: "cuttings: the output cannot be written: ENOSPC: no space left on device, write\n",
  });
});
