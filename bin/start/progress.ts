import { styleText } from "node:util";
import type { LogEvent } from "../../src/log-event.ts";

/** One line for people, or `null` for what they need not see. */
export function describe(event: LogEvent): string | null {
  switch (event.event) {
    case "stored": {
      const cuts = event.removals === 1 ? "1 cut" : `${event.removals} cuts`;
      const facts = `${event.wordCount} words, ${cuts}${event.change === "new" ? "" : `, ${event.change}`}`;
      return line("green", "filed", `${event.headline ?? pathOf(event.url)}  ${dim(facts)}`);
    }
    case "refused":
      return line("yellow", "refused", `${pathOf(event.url)}  ${event.code}: ${dim(event.message)}`);
    case "retrying": {
      const when = `again in ${event.delaySeconds} s`;
      return line("cyan", "waits", `${pathOf(event.url)}  ${event.code}, ${when}: ${dim(event.message)}`);
    }
    case "gave-up":
      return line("red", "gave up", `${pathOf(event.url ?? "a message without a URL")}  ${dim(event.reason)}`);
    case "message-refused":
      return line("red", "no message", dim(event.reason));
    case "crawled":
      return event.sources.flatMap(describeSource).join("\n") || null;
    case "webhook":
      return event.status === "failed" ? line("red", "webhook", `${event.host}  ${dim(event.reason ?? "")}`) : null;
    case "replayed":
      return line("blue", "replay", `${event.articles} extracted again, ${event.changed} changed`);
    case "replay-passed-over":
      return line("red", "replay", `${event.key}  ${dim("its extraction never ends; it stays as it is")}`);
    case "bug":
      return line("red", "bug", `${event.where}: ${event.message}\n${event.stack ?? ""}`);
  }
}

type Source = Extract<LogEvent, { readonly event: "crawled" }>["sources"][number];

/** A turn that found nothing new is not worth a line. */
function describeSource(source: Source): string[] {
  if (source.error !== null) return [line("red", "no feed", `${source.url}  ${source.error.message}`)];
  if (source.queued === 0) return [];
  const rest = [];
  if (source.known > 0) rest.push(`${source.known} filed before`);
  if (source.skipped > 0) rest.push(`${source.skipped} refused before`);
  const counts = [`${source.queued} new of ${source.entries}`, ...rest].join(", ");
  return [line("blue", "crawl", `${source.title ?? source.url}  ${dim(counts)}`)];
}

const LABEL = 8; // Characters, so that the lines stand under each other.

function line(colour: "green" | "yellow" | "cyan" | "red" | "blue", label: string, text: string): string {
  return `  ${styleText(colour, label.padEnd(LABEL))} ${text}`;
}

export function dim(text: string): string {
  return styleText("dim", text);
}

function pathOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : parsed.pathname;
}
