import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ALIASES = [
  ...(/\[alias\]\n(.*?)\n\[/s.exec(readFileSync("wrangler.toml", "utf8"))?.[1] ?? "").matchAll(/^"(.+)" = "(.+)"$/gm),
].map(([, name = "", path = ""]) => ({ name, path }));

/** The packages whose own modules are replaced, by the folder of the replacements. */
const PACKAGES = { "workers/jsdom": "node_modules/jsdom/lib", "workers/zod": "node_modules/zod/v4/classic" } as const;

test.each(ALIASES)("a package imports $name, and its replacement exists", ({ name, path }) => {
  expect(existsSync(path)).toBe(true);
  if (!name.startsWith(".")) return;
  const [, own] = Object.entries(PACKAGES).find(([folder]) => path.startsWith(`./${folder}/`)) ?? [];
  expect(own).toBeDefined();
  const importers = filesIn(own ?? "").filter((file) => {
    const source = readFileSync(file, "utf8");
    return source.includes(`require("${name}")`) || source.includes(`from "${name}"`);
  });
  expect(importers).not.toEqual([]);
  // Other packages could import a name that is not of one package's own modules.
  expect(filesIn("src").filter((file) => readFileSync(file, "utf8").includes(`"${name}"`))).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => `${folder}/${file}`);
}
