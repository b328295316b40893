import type { Child } from "hono/jsx";
import type { Removal } from "../../src/article.ts";

interface CutsProps {
  readonly removals: readonly Removal[];
  /** Shown below the removals. */
  readonly children?: Child;
}

/** The removals and their reasons, grouped by rule, so that each can be checked. */
export function Cuts({ removals, children }: CutsProps) {
  const byRule = Map.groupBy(removals, (removal) => removal.rule);
  return (
    <section class="cuts" id="cuts" aria-labelledby="cuts-title">
      <h2 id="cuts-title">
        <span aria-hidden="true">✂</span> What was cut, and why
      </h2>
      {removals.length === 0 ? <p class="none">Nothing was cut.</p> : null}
      <ol>
        {[...byRule].map(([rule, cuts]) => (
          <li class="slip">
            <h3>{rule.replace(/^(remove|cut)-/, "").replaceAll("-", " ")}</h3>
            <p class="why">{[...new Set(cuts.map((cut) => cut.reason))].join(" ")}</p>
            {mergeNeighbours(cuts).map(([first, text]) => (
              <div class="cut">
                <code>{first.selector}</code>
                <Lost text={text} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}

/** Merges consecutive removals by the same selector: list items are often removed one by one. */
function mergeNeighbours(cuts: readonly Removal[]): [first: Removal, text: string][] {
  const groups: [Removal, string][] = [];
  for (const cut of cuts) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].selector === cut.selector) last[1] += `\n${cut.text}`;
    else groups.push([cut, cut.text]);
  }
  return groups;
}

/** Longer text is collapsed; this is about six lines. */
const MAX_SHOWN_CHARACTERS = 400;

function Lost({ text }: { readonly text: string }) {
  if (text.trim() === "") return <p class="none">No text.</p>;
  if (text.length <= MAX_SHOWN_CHARACTERS) return <Lines text={text} />;
  return (
    <details>
      <summary>
        <del dir="auto">{`${text.slice(0, MAX_SHOWN_CHARACTERS / 2).replaceAll("\n", " · ")}…`}</del>
      </summary>
      <Lines text={text} />
    </details>
  );
}

function Lines({ text }: { readonly text: string }) {
  return (
    <div class="lost" dir="auto">
      {text.split("\n").map((line) => (
        <del>{line}</del>
      ))}
    </div>
  );
}
