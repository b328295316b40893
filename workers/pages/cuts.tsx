import type { Child } from "hono/jsx";
import type { Removal } from "../../src/article.ts";

interface CutsProps {
  readonly removals: readonly Removal[];
  /** What stands beside them. */
  readonly children?: Child;
}

/** What was cut from the page, and why, a slip for each rule: every cut can be checked by eye. */
export function Cuts({ removals, children }: CutsProps) {
  const byRule = Map.groupBy(removals, (removal) => removal.rule);
  return (
    <section class="cuts" id="cuts" aria-labelledby="cuts-title">
      <h2 id="cuts-title">
        <span aria-hidden="true">✂</span> What was cut, and why
      </h2>
      {removals.length === 0 ? <p class="none">Nothing: the page was all article.</p> : null}
      <ol>
        {[...byRule].map(([rule, cuts]) => (
          <li class="slip">
            <h3>{rule.replace(/^(remove|cut)-/, "").replaceAll("-", " ")}</h3>
            <p class="why">{[...new Set(cuts.map((cut) => cut.reason))].join(" ")}</p>
            {neighbours(cuts).map(([first, text]) => (
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

/** The lines of a list are often cut one by one; they are shown as the list that they were. */
function neighbours(cuts: readonly Removal[]): [first: Removal, text: string][] {
  const groups: [Removal, string][] = [];
  for (const cut of cuts) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].selector === cut.selector) last[1] += `\n${cut.text}`;
    else groups.push([cut, cut.text]);
  }
  return groups;
}

const SHOWN_WHOLE = 400; // Characters: what stands in six lines or so.

function Lost({ text }: { readonly text: string }) {
  if (text.trim() === "") return <p class="none">It had no text.</p>;
  if (text.length <= SHOWN_WHOLE) return <Lines text={text} />;
  return (
    <details>
      <summary>
        <del dir="auto">{`${text.slice(0, SHOWN_WHOLE / 2).replaceAll("\n", " · ")}…`}</del>
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
