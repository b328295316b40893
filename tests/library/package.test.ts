import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAX_PACKED = 2_000_000; // Bytes.

const PAGE = `<!doctype html><html lang="en"><head><title>The bridge reopens</title></head><body><article>
  <h1>The bridge reopens</h1>
  ${"<p>After eleven months of work the bridge over the Tern carries people again, and the ferry rests at its pier.</p>".repeat(4)}
  </article></body></html>`;

/** The installed command, from the folder. */
const CUTTINGS = join("node_modules", "cuttings", "dist", "package", "bin", "cuttings.js");

// Each test starts processes that load jsdom.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

/** The packed package in an empty folder, with its declared dependencies and no others. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-package-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: ROOT });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("[")));
  expect((await stat(join(folder, packed.filename))).size).toBeLessThan(MAX_PACKED);
  const installed = join(folder, "node_modules", "cuttings");
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", join(folder, packed.filename), "--strip-components=1", "-C", installed]);
  const { dependencies } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(ROOT, "node_modules", name), link, "junction");
  }
  await writeFile(join(folder, "page.html"), PAGE);
}, 300_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The project's Node, and the system's, which npm shadows. */
const NODES = [
  ["the project's Node", process.execPath],
  ["the machine's Node", nodeOfMachine()],
] as const;

function nodeOfMachine(): string {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  const names = folders.flatMap((path) => [join(path, "node"), join(path, "node.exe")]);
  return names.find((name) => existsSync(name)) ?? process.execPath;
}

test.each(NODES)("the library is imported and extracts, with %s", async (_which, node) => {
  await writeFile(
    join(folder, "use.mjs"),
    `import { cleanText, extractArticle, renderJsonLd, renderMarkdown } from "cuttings";
     import { readFileSync } from "node:fs";
     const article = extractArticle(readFileSync("page.html", "utf8"), { url: "https://news.example.com/bridge" });
     const bytes = extractArticle(readFileSync("page.html"), { headers: { "content-type": "text/html; charset=utf-8" } });
     console.log(JSON.stringify([article.headline, article.outcome, bytes.articleBody === article.articleBody,
       renderMarkdown(article).startsWith("---"), renderJsonLd(article)["@type"], cleanText("A line.").text]));`,
  );
  const { stdout } = await run(node, ["use.mjs"], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual(["The bridge reopens", "article", true, true, expect.any(String), "A line."]);
});

test("the command line runs, with the machine's Node", async () => {
  const extracted = await run(nodeOfMachine(), [CUTTINGS, "extract", "page.html", "-f", "text"], { cwd: folder });
  expect(extracted.stdout).toContain("the ferry rests at its pier");
  const version = await run(nodeOfMachine(), [CUTTINGS, "--version"], { cwd: folder });
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a bucket in a folder, with its catalog, works from the installed package, with the project's Node", async () => {
  await writeFile(
    join(folder, "pages.jsonl"),
    `${JSON.stringify({ url: "https://news.example.com/bridge", html: PAGE })}\n`,
  );
  const imported = await run(process.execPath, [CUTTINGS, "import", "pages.jsonl", "--to", "bucket"], { cwd: folder });
  expect(imported.stdout).toMatch(/^1 new/);
  const exported = await run(process.execPath, [CUTTINGS, "export", "bucket", "--to", "out"], { cwd: folder });
  expect(exported.stdout).toContain("1");
});

test("its types match its exports", async () => {
  const types = await readFile(
    join(folder, "node_modules", "cuttings", "dist", "package", "src", "index.d.ts"),
    "utf8",
  );
  for (const name of ["extractArticle", "cleanText", "renderMarkdown", "renderJsonLd", "Article"])
    expect(types).toContain(name);
});
