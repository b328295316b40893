import type { SiteSelectors } from "../../src/sites/site-rule.ts";

interface CorrectFormProps {
  /** Id of the article to try the rule on. */
  readonly id: string;
  readonly host: string;
  /** Initial values. */
  readonly selectors: SiteSelectors;
  /** Whether the host has a rule that can be removed. */
  readonly hasRule: boolean;
  readonly isOpen: boolean;
}

const LINES = [
  ["remove", "Cut this", ".promo"],
  ["keep", "Keep this", ".infobox"],
] as const;

const FIELDS = [
  ["body", "The element that contains the whole text", "article .story-text"],
  ["title", "Title", "h1.headline"],
  ["author", "Authors", ".byline a"],
  ["date", "Date", ".published"],
  ["nextPage", "Link to the next page of an article", "a.next-page"],
] as const;

/** The form of a site rule. */
export function CorrectForm({ id, host, selectors, hasRule, isOpen }: CorrectFormProps) {
  return (
    <details class="correct" open={isOpen}>
      <summary>Correct the articles of {host} …</summary>
      <form method="post" action={`/articles/${id}/correct`}>
        <p>CSS selectors, applied from the next extraction of each page of {host} on. All fields are optional.</p>
        {LINES.map(([name, label, example]) => (
          <>
            <label for={`rule-${name}`}>{`${label}, one per line`}</label>
            <textarea id={`rule-${name}`} name={name} rows={3} placeholder={example} spellcheck={false}>
              {selectors[name].join("\n")}
            </textarea>
          </>
        ))}
        {FIELDS.map(([name, label, example]) => (
          <>
            <label for={`rule-${name}`}>{label}</label>
            <input
              id={`rule-${name}`}
              name={name}
              value={selectors[name] ?? ""}
              placeholder={example}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
          </>
        ))}
        <label>
          <input type="checkbox" name="render" checked={selectors.render} /> Render its pages in a browser, from the
          next fetch on
        </label>
        <div class="actions">
          <button type="submit" name="action" value="try">
            Try it on this page
          </button>
          <button type="submit" name="action" value="save">
            Save
          </button>
          {hasRule ? (
            <button type="submit" name="action" value="remove">
              Remove the rule
            </button>
          ) : null}
        </div>
      </form>
    </details>
  );
}
