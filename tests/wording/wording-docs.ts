import { readFileSync } from "node:fs";
import type { Purpose } from "../../src/wording/language-wording.ts";
import { LANGUAGES } from "../../src/wording/languages/index.ts";
import { phrasesFor } from "../../src/wording/wording.ts";

const SHAPE = readFileSync(new URL("../../src/wording/language-wording.ts", import.meta.url), "utf8");

/** The lists and their descriptions, as declared in `LanguageWording`. */
export const PURPOSES: ReadonlyMap<Purpose, string> = new Map(
  [...SHAPE.matchAll(/\/\*\* (.+) \*\/\n {2}readonly (\w+)\?/g)].map(([, about = "", name = ""]) => [
    name as Purpose,
    about,
  ]),
);

/** docs/wording.md: the coverage of each language by list. */
export function renderWordingPage(): string {
  const languages = Object.entries(LANGUAGES);
  const counts = languages.map(([code, language]) => {
    const cells = [...PURPOSES.keys()].map((purpose) => language[purpose]?.length ?? "");
    return `| ${code} | ${cells.join(" | ")} |`;
  });
  const numbers = [...PURPOSES.keys()].map((_, index) => index + 1);
  const lists = [...PURPOSES].map(([name, about], index) => {
    const known = languages.filter(([, language]) => (language[name] ?? []).length > 0).length;
    return `| ${index + 1} | \`${name}\` | ${about} | ${phrasesFor(name).length} | ${known} |`;
  });
  return `# Wording

A language is one file, \`src/wording/languages/<code>.ts\`. All languages are tried on every page: pages are not always in the language that they declare. Names of months and parts of the day are in \`src/metadata/dates/month-table.ts\`, after CLDR.

| | List | What its phrases are for | Phrases | Languages |
|---|---|---|---|---|
${lists.join("\n")}

How many phrases each language has, by the numbers above:

| | ${numbers.join(" | ")} |
|---|${numbers.map(() => "---|").join("")}
${counts.join("\n")}

\`UPDATE_DOCS=1 npx vitest run --project node tests/wording\` writes this page.
`;
}
