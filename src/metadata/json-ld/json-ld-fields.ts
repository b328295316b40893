import type { JsonLdNode } from "./json-ld-node.ts";

const ARTICLE_TYPE = /"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"(\w{0,40}(?:Article|BlogPosting|Report))"/;
const VALUE = String.raw`\s{0,20}:\s{0,20}"((?:[^"\\\n]|\\.){1,500})"`;
const FIELDS = ["headline", "datePublished", "dateModified", "url", "image", "description", "inLanguage"];
/** The author's name comes first in its node, or right after its type. */
const AUTHOR = new RegExp(
  String.raw`"(?:author|creator)"\s{0,20}:[\s[{]{0,20}(?:"@type"\s{0,20}:\s{0,20}"\w{1,40}"[\s,]{0,20})?(?:"name")?${VALUE.replace(String.raw`\s{0,20}:`, String.raw`[\s:]{0,20}`)}`,
);

/** Reads the article of a block with broken brackets from the text after its field names; `null` if there is none. */
export function readJsonLdFields(block: string): JsonLdNode | null {
  const type = ARTICLE_TYPE.exec(block)?.[1];
  if (type === undefined) return null;
  const node: Record<string, unknown> = { "@type": type };
  for (const field of FIELDS) {
    const value = new RegExp(`"${field}"${VALUE}`).exec(block)?.[1];
    if (value !== undefined) node[field] = value;
  }
  const author = AUTHOR.exec(block)?.[1];
  if (author !== undefined) node.author = { "@type": "Person", name: author };
  return node;
}
