import type { Removal } from "../../src/article.ts";

/** What was cut from the page, and why: every cut can be checked by eye. */
export function Cuts({ removals }: { readonly removals: readonly Removal[] }) {
  return (
    <section class="cuts" id="cuts" aria-labelledby="cuts-title">
      <h2 id="cuts-title">
        <span aria-hidden="true">✂</span> What was cut, and why
      </h2>
      {removals.length === 0 ? <p class="none">Nothing: the page was all article.</p> : null}
      <ol>
        {removals.map((removal) => (
          <li class="slip">
            <p class="rule">
              <strong>{removal.rule.replaceAll("-", " ")}</strong>
              <code>{removal.selector}</code>
            </p>
            <p class="why">{removal.reason}</p>
            <Lost text={removal.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const SHOWN_WHOLE = 280; // Characters: what stands in four lines or so.

function Lost({ text }: { readonly text: string }) {
  if (text.trim() === "") return <p class="none">It had no text.</p>;
  if (text.length <= SHOWN_WHOLE) return <Lines text={text} />;
  return (
    <details>
      <summary>
        <del>{`${text.slice(0, SHOWN_WHOLE / 2).replaceAll("\n", " · ")}…`}</del>
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
