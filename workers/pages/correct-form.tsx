import type { SiteSelectors } from "../../src/sites/site-rule.ts";

interface CorrectFormProps {
  /** Id of the article that it is tried on. */
  readonly id: string;
  readonly host: string;
  /** As it is filled in. */
  readonly selectors: SiteSelectors;
  /** Whether there is a rule of this host, which can be removed. */
  readonly hasRule: boolean;
  readonly isOpen: boolean;
}

const LINES = [
  ["remove", "Cut this", ".promo"],
  ["keep", "Keep this", ".infobox"],
] as const;

const FIELDS = [
  ["body", "What holds the text, and nothing else does", "article .story-text"],
  ["title", "Title", "h1.headline"],
  ["author", "Authors", ".byline a"],
  ["date", "Date", ".published"],
  ["nextPage", "Link to the next page of an article", "a.next-page"],
] as const;

/** The owner's rule for a site: what of its pages is article. */
export function CorrectForm({ id, host, selectors, hasRule, isOpen }: CorrectFormProps) {
  return (
    <details class="correct" open={isOpen}>
      <summary>Correct the articles of {host} …</summary>
      <form method="post" action={`/articles/${id}/correct`}>
        <p>CSS selectors, which the next extraction of each page of {host} follows. What is left empty says nothing.</p>
        {LINES.map(([name, label, example]) => (
          <>
            <label for={`rule-${name}`}>{`${label}, one a line`}</label>
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
