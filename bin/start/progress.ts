import { styleText } from "node:util";
import type { LogEvent } from "../../src/log-event.ts";
import { describeArchive } from "../../src/sources/archive/archive-progress.ts";
import type { SourceReport } from "../../src/sources/poll-source.ts";
import { inertText } from "../../src/text/control-characters.ts";
import { counted } from "../../src/text/counted.ts";

/** A log event as a line for the terminal; `null` for events that are not shown. */
export function describe(event: LogEvent): string | null {
  switch (event.event) {
    case "stored": {
      const extent = `${counted(event.wordCount, "word")}, ${counted(event.removals, "cut")}`;
      const facts = `${extent}${event.change === "new" ? "" : `, ${event.change}`}`;
      return line("green", "stored", event.headline ?? pathOf(event.url), facts);
    }
    case "refused":
      return line("yellow", "refused", `${pathOf(event.url)}  ${event.code}:`, event.message);
    case "retrying": {
      const when = `again in ${event.delaySeconds} s`;
      return line("cyan", "waits", `${pathOf(event.url)}  ${event.code}, ${when}:`, event.message);
    }
    case "waiting":
      return line("cyan", "queued", pathOf(event.url), event.message);
    case "gave-up":
      return line("red", "gave up", pathOf(event.url ?? "a message without a URL"), event.reason);
    case "message-refused":
      return line("red", "invalid", "message", event.reason);
    case "source":
      return describeSource(event);
    case "archive":
      return line("blue", "archive", event.url, describeArchive(event));
    case "crawled":
      return event.due > 0 ? line("blue", "crawl", `${event.due} of ${counted(event.sources, "source")} due`) : null;
    case "drifted":
      return line("yellow", "drifted", event.host, event.signs.join(", "));
    case "skipped":
      return null;
    case "webhook":
      return event.status === "failed" ? line("red", "webhook", event.host, event.reason) : null;
    case "re-extracted":
      return line(
        "blue",
        "re-extract",
        `${counted(event.articles, "article")} extracted again, ${event.changed} changed`,
      );
    case "re-extract-passed-over":
      return line("red", "re-extract", event.key, "its extraction crashes; the article is unchanged");
    case "retained":
      return event.deleted === 0
        ? null
        : line("blue", "retention", `${counted(event.deleted, "article")} deleted at the end of the retention period`);
    case "tables":
      return event.filed + event.removed === 0
        ? null
        : line("blue", "tables", `${counted(event.filed, "row")} filed, ${event.removed} removed`);
    case "bug":
      return line("red", "bug", `${event.where}: ${event.message}\n${event.stack ?? ""}`);
  }
}

/** `null` for a source that has not changed. */
function describeSource({ url, kind, title, counts, error }: SourceReport): string | null {
  if (error !== null) return line("red", "source", `${url}  ${error.code}:`, error.message);
  if (counts === null) return null;
  const rest = [];
  if (counts.known > 0) rest.push(`${counts.known} already stored`);
  if (counts.byOthers > 0) rest.push(`${counts.byOthers} in another source`);
  if (counts.refused > 0) rest.push(`${counts.refused} refused before`);
  const facts = [`${counts.queued} new of ${counts.entries}`, ...rest].join(", ");
  return line("blue", kind === "sitemap-index" ? "sitemap" : (kind ?? "source"), title ?? url, facts);
}

const LABEL_CHARACTERS = 8;

type Colour = "green" | "yellow" | "cyan" | "red" | "blue";

/** Makes control characters of pages harmless, then adds colours. */
function line(colour: Colour, label: string, what: string, aside?: string): string {
  // Two spaces before details, one after a colon.
  const rest = aside === undefined ? "" : `${what.endsWith(":") ? " " : "  "}${dim(inertText(aside))}`;
  return `  ${styleText(colour, label.padEnd(LABEL_CHARACTERS))} ${inertText(what)}${rest}`;
}

export function dim(text: string): string {
  return styleText("dim", text);
}

function pathOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : parsed.pathname;
}
