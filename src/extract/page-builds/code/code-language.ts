import { type Element, isTag, type ParentNode } from "domhandler";

/** Classes in which highlighters name the language. Each has one group. */
const NAMED: readonly RegExp[] = [
  /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/i,
  /(?:^|\s)brush:\s*([\w+#-]+)/i,
  /(?:^|\s)highlight-(?:source-|text-)([\w+#-]+)/i,
  /(?:^|\s)src-([\w+#-]+)/i,
];
/** `data-lang`, `data-language`, and the same with the name of a highlighter: `data-enlighter-language`. */
const ATTRIBUTE = /^data-(?:\w+-)*lang(?:uage)?$/;
/** Names for no language. */
const NONE = /^(?:none|plain|plaintext|text|txt|auto|unknown|undefined|default|nohighlight|notranslate)$/i;
/** Highlighters that add the language as a class next to their own name. */
const HIGHLIGHTER = /(?:^|\s)(?:hljs|highlight|sourceCode|prettyprint|src|codehilite|syntax\w*)(?=$|[\s-])/i;
const KNOWN: ReadonlySet<string> = new Set(
  (
    "asm bash c c++ clojure cmake console cpp cs csharp css dart diff docker dockerfile elixir erlang fortran fsharp go " +
    "golang graphql groovy haskell hs html http ini java javascript js json jsx julia kotlin latex less lisp lua " +
    "makefile markdown matlab md nginx nix objectivec ocaml perl php powershell prolog proto py python r rb rs ruby " +
    "rust scala scheme scss sh shell sql svelte swift tex toml ts tsx typescript vb vim vue xml yaml yml zig zsh"
  ).split(" "),
);
/** Ancestors of the code that may name its language. */
const MAX_LEVELS = 3;

/** The language named on the code, a direct child or an ancestor; `null` if there is none. */
export function languageOf(block: Element): string | null {
  const inner = block.children.find((child): child is Element => isTag(child) && child.name === "code");
  const own = (inner === undefined ? null : namedBy(inner)) ?? namedBy(block);
  let found = own;
  let at: ParentNode | null = block.parent;
  for (let level = 0; found === null && level < MAX_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    found = namedBy(at);
  return found === null || NONE.test(found) ? null : found.toLowerCase();
}

function namedBy({ attribs }: Element): string | null {
  const label = attribs.class ?? "";
  for (const pattern of NAMED) {
    const name = pattern.exec(label)?.[1];
    if (name !== undefined) return name;
  }
  for (const [attribute, value] of Object.entries(attribs))
    if (ATTRIBUTE.test(attribute) && /^[\w+#.-]+$/.test(value)) return value;
  if (!HIGHLIGHTER.test(label)) return null;
  return label.split(/[\s-]+/).find((word) => KNOWN.has(word.toLowerCase())) ?? null;
}
