import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../bin/command-line.ts";
import * as library from "../../src/index.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"].concat(
  readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
);

test.each(pages)("%s links to existing files", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
});

test.each(pages)("%s shows existing commands and options", (page) => {
  const lines = [...read(page).matchAll(/npm run -s cuttings -- ([a-z-]+)([^\n#|]*)/g)];
  const wrong = lines.filter(([, name = "", rest = ""]) => {
    const help = COMMANDS.find((command) => command.name === name)?.help;
    const options = rest.match(/--[a-z-]+/g) ?? [];
    return help === undefined || options.some((option) => !help.includes(option));
  });
  expect(wrong.map(([line]) => line)).toEqual([]);
});

test.each(["README.md", "docs/api.md"])("%s shows fetchable URLs", (page) => {
  const shells = [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  const urls = shells.join("\n").match(/https:\/\/[\w./-]+/g) ?? [];
  expect(urls.length).toBeGreaterThan(2);
  expect(urls.filter((url) => urlRefusal(url, STRICT_URL_POLICY) !== null)).toEqual([]);
});

test("ARCHITECTURE.md lists every folder of src", () => {
  const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const text = read("ARCHITECTURE.md");
  expect(rooms.map(({ name }) => name).filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
});

test("README.md shows every command, or one of its group", () => {
  const shown = new Set([...read("README.md").matchAll(/cuttings -- ([a-z-]+)/g)].map(([, name]) => name));
  const opposites = new Set(["undelete", "unblock", "blocks"]);
  expect(COMMANDS.map(({ name }) => name).filter((name) => !shown.has(name) && !opposites.has(name))).toEqual([]);
});

test("the library example in README.md runs", () => {
  const example = /```ts\nimport \{([^}]*)\} from "cuttings";\n([\s\S]*?)```/.exec(read("README.md"));
  const names = (example?.[1] ?? "").split(",").map((name) => name.trim());
  const functions = names.map((name) => (library as Record<string, unknown>)[name]);
  expect(functions.filter((one) => typeof one !== "function")).toEqual([]);
  const paragraph = "<p>The bridge reopened on Monday, and the first tram crossed it without a speech.</p>";
  const html = `<title>The bridge</title><article><h1>The bridge</h1>${paragraph.repeat(4)}</article>`;
  const run = new Function(...names, "html", "text", `${example?.[2]}\nreturn article;`);
  const article = run(...functions, html, "The bridge reopened.\n\nREAD NEXT: The ferry") as { outcome: string };
  expect(article.outcome).toBe("article");
});
