import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Module {
  /** Relative to the repository root, such as `src/clean/clean.ts`. */
  readonly path: string;
  /** Includes type imports. Our modules are given by path, packages by name. */
  readonly imports: readonly string[];
  /** Globals that the module uses: `fetch`, `process`, `Date` when called without arguments. */
  readonly platform: readonly string[];
}

/** Every module below these folders. */
export function readModules(folders: readonly string[]): Module[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(folder, name)),
  );
  return paths.sort().map((path) => parseModule(path, readFileSync(join(ROOT, path), "utf8")));
}

export function parseModule(path: string, source: string): Module {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const specifiers = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value)];
  for (const { entries } of module.staticExports)
    for (const { moduleRequest } of entries) if (moduleRequest !== null) specifiers.push(moduleRequest.value);
  const platform = new Set<string>();
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === "Literal") specifiers.push(String(node.source.value));
    },
    CallExpression({ callee }) {
      if (callee.type === "Identifier" && callee.name === "fetch") platform.add("fetch()");
      if (callee.type === "MemberExpression" && nameOf(callee) === "Date.now") platform.add("Date.now()");
      if (callee.type === "MemberExpression" && nameOf(callee) === "Math.random") platform.add("Math.random()");
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0) platform.add("new Date()");
    },
    MemberExpression(node) {
      if (nameOf(node) === "process.env") platform.add("process.env");
      if (nameOf(node) === "globalThis.fetch") platform.add("globalThis.fetch");
    },
  }).visit(program);
  return {
    path,
    imports: [...new Set(specifiers.map((specifier) => resolveSpecifier(path, specifier)))],
    platform: [...platform],
  };
}

type Member = { readonly object: { readonly type: string }; readonly property: { readonly type: string } };

function nameOf({ object, property }: Member): string {
  const name = (node: object) => ("name" in node && typeof node.name === "string" ? node.name : "?");
  return `${name(object)}.${name(property)}`;
}

function resolveSpecifier(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return relative(ROOT, join(ROOT, dirname(from), specifier));
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}
