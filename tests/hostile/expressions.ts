import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vitest/node";

export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = join(import.meta.dirname, "../..");
const FOLDERS = ["src", "workers", "bin"];

/** Every regular expression literal in the sources. */
export function expressionsOfSources(): Expression[] {
  const found = new Map<string, Expression>();
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  for (const file of files) {
    if (!/\.tsx?$/.test(file) || file.endsWith(".d.ts")) continue;
    const lang = file.endsWith("x") ? "tsx" : "ts";
    for (const regex of literalsIn(parseAst(readFileSync(join(ROOT, file), "utf8"), { lang }))) {
      found.set(`${regex.pattern}/${regex.flags}`, { file, source: regex.pattern, flags: regex.flags });
    }
  }
  return [...found.values()];
}

function* literalsIn(node: unknown): Iterable<{ pattern: string; flags: string }> {
  if (typeof node !== "object" || node === null) return;
  if ("regex" in node) yield node.regex as { pattern: string; flags: string };
  for (const value of Object.values(node)) yield* literalsIn(value);
}
