import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";

let service: TurndownService | null = null;

/** GitHub-flavoured Markdown of a sanitised element. */
export function renderMarkdown(sanitised: HTMLElement): string {
  service ??= makeService();
  return service.turndown(sanitised).trim();
}

function makeService(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  turndown.use(gfm);
  return turndown;
}
