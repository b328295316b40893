import type TurndownService from "turndown";
import { escapeMarkdownLine, linkDestination, linkTitle } from "./markdown-escape.ts";

/**
 * Links and images. In Turndown's own rules a title, an alternative text or an email address can end the link early.
 */
export function links(turndown: TurndownService): void {
  turndown.addRule("link", {
    filter: (node) => node.nodeName === "A" && Boolean(node.getAttribute("href")),
    replacement: (content, node) => {
      const { href, title } = attributesOf(node);
      return `[${onOneLine(content)}](${linkDestination(href ?? "")}${linkTitle(title)})`;
    },
  });
  turndown.addRule("image", {
    filter: "img",
    replacement: (_content, node) => {
      const { src, alt } = attributesOf(node);
      return src ? `![${escapeMarkdownLine(alt ?? "")}](${linkDestination(src)})` : "";
    },
  });
}

/** A link around a picture or a card has their blocks in it; a blank line would end the link. */
function onOneLine(content: string): string {
  if (!content.includes("\n\n") || content.includes("```")) return content;
  return content
    .split(/\n\n+/)
    .map((block) => block.replace(/^#{1,6} /, "").trim())
    .filter((block) => block !== "")
    .join(" ");
}

function attributesOf(node: Node) {
  const element = node as HTMLElement;
  const of = (name: string) => element.getAttribute(name);
  return { href: of("href"), title: of("title"), src: of("src"), alt: of("alt") };
}
