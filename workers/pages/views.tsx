import type { LabelCount } from "../../src/ports/catalog.ts";
import { LabelLink } from "./mark-forms.tsx";

/** What of the library is shown. */
export type View = "inbox" | "unread" | "archived" | "all" | "label";

const VIEWS = [
  ["inbox", "/", "Not archived"],
  ["unread", "/?unread=true&archived=false", "Unread"],
  ["archived", "/?archived=true", "Archive"],
  ["all", "/?all=true", "All"],
] as const satisfies readonly (readonly [View, string, string])[];

interface ViewsProps {
  readonly view: View;
  /** Of the library, the most frequent first. */
  readonly labels: readonly LabelCount[];
}

/** Labels in the line; the others are behind them. */
const MAX_SHOWN = 12;

/** Leads to the parts of the library. */
export function Views({ view, labels }: ViewsProps) {
  const [shown, others] = [labels.slice(0, MAX_SHOWN), labels.slice(MAX_SHOWN)];
  return (
    <nav class="views" aria-label="Parts of the library">
      {VIEWS.map(([name, href, words]) => (
        <a href={href} aria-current={name === view ? "page" : undefined}>
          {words}
        </a>
      ))}
      {shown.map((count) => (
        <LabelLink {...count} />
      ))}
      {others.length === 0 ? null : (
        <details>
          <summary>{`${others.length} more labels`}</summary>
          {others.map((count) => (
            <LabelLink {...count} />
          ))}
        </details>
      )}
    </nav>
  );
}
