import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ALIASES = [
  ...(/\[alias\]\n(.*?)\n\[/s.exec(readFileSync("wrangler.toml", "utf8"))?.[1] ?? "").matchAll(/^"(.+)" = "(.+)"$/gm),
].map(([, name = "", path = ""]) => ({ name, path }));

test.each(ALIASES)("jsdom imports $name, and its replacement exists", ({ name, path }) => {
  expect(existsSync(path)).toBe(true);
  if (!name.startsWith(".")) return;
  const importers = filesIn("node_modules/jsdom/lib").filter((file) =>
    readFileSync(file, "utf8").includes(`("${name}")`),
  );
  expect(importers).not.toEqual([]);
  // A name outside jsdom's own folder could be imported by other packages too.
  expect(filesIn("src").filter((file) => readFileSync(file, "utf8").includes(`"${name}"`))).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => `${folder}/${file}`);
}
