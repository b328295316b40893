import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulesAfter, rulesBefore, rulesForText } from "../../src/clean/rules/index.ts";
import { EXTRACTOR } from "../../src/extract/extractor.ts";

/** Hashes of what this extractor version produces. */
interface Extracted {
  readonly version: string;
  readonly parts: Readonly<Record<string, string>>;
}

const FILE = new URL("extractor-version.json", import.meta.url);
const ARTICLES = join(import.meta.dirname, "articles");
const SOURCE = join(import.meta.dirname, "../../src");

/** Names and contents of the files below a folder, sorted by name. */
function filesIn(folder: string, isWanted: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => isWanted.test(name));
  return names.sort().map((name) => `${name.replaceAll("\\", "/")}\n${readFileSync(join(folder, name), "utf8")}`);
}

const hash = (texts: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);

/** The parts whose change implies a change in extraction. */
function partsNow(): Extracted["parts"] {
  return {
    "the goldens of the sample newspaper": hash(filesIn(ARTICLES, /golden\.\w+$/)),
    "the list of cleaning rules": hash([...rulesBefore, ...rulesAfter, ...rulesForText].map(({ name }) => name)),
    "the weights of evidence": hash(filesIn(SOURCE, /(?:weights|evidence)\.ts$/)),
  };
}

test("the extractor version is raised with every change of what is extracted, to distinguish it from an edit", () => {
  const known = JSON.parse(readFileSync(FILE, "utf8")) as Extracted;
  const parts = partsNow();
  const changed = Object.keys(parts).filter((part) => parts[part] !== known.parts[part]);
  if (process.env.UPDATE_GOLDEN === "1" && known.version !== EXTRACTOR.version) {
    writeFileSync(FILE, `${JSON.stringify({ version: EXTRACTOR.version, parts }, null, 2)}\n`);
    return;
  }
  const cure =
    known.version === EXTRACTOR.version
      ? "Raise `version` in src/extract/extractor.ts, and then run this test with UPDATE_GOLDEN=1."
      : "The version is new: run this test with UPDATE_GOLDEN=1.";
  expect({ changed, version: known.version }, cure).toEqual({ changed: [], version: EXTRACTOR.version });
});
