import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ALIASES = [
  ...(/\[alias\]\n(.*?)\n\[/s.exec(readFileSync("wrangler.toml", "utf8"))?.[1] ?? "").matchAll(/^"(.+)" = "(.+)"$/gm),
].map(([, name = "", path = ""]) => ({ name, path }));

test.each(ALIASES)("$name is named by jsdom, and what stands for it is here", ({ name, path }) => {
  expect(existsSync(path)).toBe(true);
  if (!name.startsWith(".")) return;
  const askers = filesIn("node_modules/jsdom/lib").filter((file) => readFileSync(file, "utf8").includes(`("${name}")`));
  expect(askers).not.toEqual([]);
  // A name without a folder of its own would be anybody's.
  expect(filesIn("src").filter((file) => readFileSync(file, "utf8").includes(`"${name}"`))).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => `${folder}/${file}`);
}
