import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readAudit } from "./supply/audit-report.ts";

/**
 * `npm run audit`: queries the registry for known vulnerabilities of the shipped packages. Exit code 0 for none, 1 for
 * some, 2 when the registry cannot be reached, which says nothing about the packages.
 */
const npm = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  encoding: "utf8",
  shell: process.platform === "win32",
});
const report = readAudit(npm.stdout ?? "");
switch (report.status) {
  case "clean":
    process.stdout.write("No known vulnerabilities in the shipped packages.\n");
    break;
  case "vulnerable":
    process.stderr.write(`${report.advisories.join("\n")}\n`);
    process.exitCode = 1;
    break;
  case "unavailable":
    process.stderr.write(`NOT AUDITED: the registry could not be queried. ${report.reason}\n`);
    process.exitCode = 2;
}
