import { ALLOWED_LICENCES } from "./supply/allowed-licences.ts";
import { lockedPackages } from "./supply/locked-packages.ts";

/** `npm run licences`: lists the shipped packages by licence. Fails for a licence that is not allowed. */
const shipped = lockedPackages().filter(({ isForDevelopment }) => !isForDevelopment);
const byLicence = Map.groupBy(shipped, ({ licence }) => licence ?? "none");
for (const [licence, packages] of [...byLicence].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const names = packages.map(({ name, version }) => `${name} ${version}`).sort();
  process.stdout.write(`${licence} (${names.length})\n  ${names.join(", ")}\n`);
}
const refused = [...byLicence.keys()].filter((licence) => !ALLOWED_LICENCES.has(licence));
if (refused.length > 0) process.stderr.write(`Not among the allowed licences: ${refused.join(", ")}\n`);
process.exitCode = refused.length === 0 ? 0 : 1;
