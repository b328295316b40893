import { createHash } from "node:crypto";
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as namespaces, parse, serialize } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Attributes that refer to an id. */
const IDS: ReadonlySet<string> = new Set(["id", "for", "aria-controls", "aria-labelledby", "aria-describedby"]);
/** Data attributes with addresses of pictures. */
const OF_PICTURES = /src|lazy|original/;
/** Names that say no more than that an element is hidden, and the ids of React's streamed segments. */
const KEPT = /^(?:hidden|d-none|hide|invisible|is-hidden|sr-only|visually-?hidden|screen-reader-text|[A-Z]:.*)$/;
/** Elements that say what their content is. */
const SEMANTIC = /^(?:article|main|section|header|footer|nav|aside|hgroup|figure|figcaption|address)$/;
/** Attributes that say what an element is, or what it states. */
const STATING = /^(?:role|item(?:prop|scope|type|id|ref)|property|typeof|vocab|aria-(?!hidden$).*)$/;
const SELECTOR = /([.#])(-?[_a-z][\w-]*)(?=[^{};]*\{)/gi;

/**
 * A page as if its site were built with generated class names: no class, id or data attribute says what it is, and the
 * same name is still the same. Scores of such pages show what the extraction owes to the names of known systems.
 */
export function withHashedClasses(html: string): string {
  return rewritten(html, hashNames);
}

/**
 * As `withHashedClasses`, and every element that says what its content is becomes a `div` or a `span`; roles, microdata
 * and JSON-LD go. What is left are paragraphs, headings, lists, and the meta elements of the head.
 */
export function withoutMarkup(html: string): string {
  return rewritten(html, (element) => {
    hashNames(element);
    if (element.tagName !== "meta") element.attrs = element.attrs.filter(({ name }) => !STATING.test(name));
    if (SEMANTIC.test(element.tagName)) rename(element, "div");
    else if (element.tagName === "time") rename(element, "span");
    else if (element.tagName === "script" && element.attrs.some(({ value }) => /ld\+json/i.test(value)))
      element.childNodes = [];
  });
}

function rewritten(html: string, rewrite: (element: Element) => void): string {
  const document = parse(html);
  const waiting: Node[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node) && node.namespaceURI === namespaces.NS.HTML) rewrite(node);
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return serialize(document);
}

function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

function hashNames(element: Element): void {
  element.attrs = element.attrs.filter(({ name }) => !name.startsWith("data-") || OF_PICTURES.test(name));
  for (const attribute of element.attrs) {
    const { name, value } = attribute;
    if (name === "class") attribute.value = value.replace(/\S+/g, hash);
    else if (IDS.has(name)) attribute.value = hash(value);
    else if (name === "href" && value.startsWith("#")) attribute.value = `#${hash(value.slice(1))}`;
  }
  if (element.tagName !== "style") return;
  for (const child of element.childNodes)
    if (defaultTreeAdapter.isTextNode(child))
      child.value = child.value.replace(SELECTOR, (_, mark: string, name: string) => mark + hash(name));
}

function hash(name: string): string {
  return name === "" || KEPT.test(name) ? name : `c${createHash("md5").update(name).digest("hex").slice(0, 7)}`;
}
