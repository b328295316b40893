import type { LabelCount } from "../../src/ports/catalog.ts";
import { LabelLink } from "./mark-forms.tsx";

/** A part of the library. */
export type View = "inbox" | "unread" | "archived" | "all" | "label";

const VIEWS = [
  ["inbox", "/", "Not archived"],
  ["unread", "/?unread=true&archived=false", "Unread"],
  ["archived", "/?archived=true", "Archive"],
  ["all", "/?all=true", "All"],
] as const satisfies readonly (readonly [View, string, string])[];

interface ViewsProps {
  readonly view: View;
  /** Most frequent first. */
  readonly labels: readonly LabelCount[];
}

/** Labels shown at once; the others are collapsed. */
const MAX_SHOWN = 12;

/** Navigation between the parts of the library. */
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
