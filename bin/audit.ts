import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readAudit } from "./supply/audit-report.ts";

/**
 * `npm run audit`: asks the registry for known weaknesses of what is shipped. It ends with 0 when there are
 * none, with 1 when there are, and with 2 when the registry cannot be asked, which is no good news.
 */
const npm = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  encoding: "utf8",
  shell: process.platform === "win32",
});
const report = readAudit(npm.stdout ?? "");
switch (report.status) {
  case "clean":
    process.stdout.write("The registry knows of no weakness in what is shipped.\n");
    break;
  case "vulnerable":
    process.stderr.write(`${report.advisories.join("\n")}\n`);
    process.exitCode = 1;
    break;
  case "not-asked":
    process.stderr.write(`NOT AUDITED: the registry could not be asked. ${report.reason}\n`);
    process.exitCode = 2;
}
