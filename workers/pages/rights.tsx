import { judgeUse } from "../../src/rights/judge-use.ts";
import { statementsOf } from "../../src/rights/statements-of.ts";
import { USES, type Use, type Verdict } from "../../src/rights/use.ts";
import type { RightsStatement } from "../../src/rights-statement.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { Moment } from "./stated-date.tsx";

const USE_NAMES: Readonly<Record<Use, string>> = {
  search: "Search index",
  "ai-input": "Input to AI",
  "ai-train": "Training of AI",
  tdm: "Text and data mining",
};

const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  allowed: "allowed",
  reserved: "reserved",
  unstated: "nothing stated",
};

/** What the site states about the use of the article: a verdict on each use, and the statements. */
export function RightsPanel({ article }: { readonly article: StoredArticle }) {
  const statements = statementsOf(article);
  const { hostStatements } = article.fetch;
  return (
    <>
      <h2>Rights</h2>
      <dl>
        {USES.map((use) => {
          const { verdict, statements: deciding } = judgeUse(statements, use);
          return (
            <>
              <dt>{USE_NAMES[use]}</dt>
              <dd>
                {VERDICT_NAMES[verdict]}
                {deciding.map(({ source, text }) => (
                  <code title={`Stated: ${text}`}>{source}</code>
                ))}
              </dd>
            </>
          );
        })}
        {statements.filter(isLink).map(({ kind, text, source }) => (
          <>
            <dt>{LINK_NAMES[kind]}</dt>
            <dd>
              {/^https?:/i.test(text) ? (
                <a href={text} rel="noreferrer nofollow">
                  {text}
                </a>
              ) : (
                text
              )}
              <code>{source}</code>
            </dd>
          </>
        ))}
        {article.rights.asOf === undefined ? null : (
          <>
            <dt>As of</dt>
            <dd>
              <Moment iso={article.rights.asOf} />
            </dd>
          </>
        )}
        <dt>robots.txt</dt>
        <dd>
          {hostStatements === undefined ? (
            "not recorded"
          ) : (
            <>
              as of <Moment iso={hostStatements.robotsFetchedAt} />
            </>
          )}
        </dd>
      </dl>
      <p class="quiet">What the site states, as read by these rules; not legal advice.</p>
    </>
  );
}

const LINK_NAMES = { license: "Licence", terms: "Terms of use", "tdm-policy": "Mining policy" } as const;

function isLink(statement: RightsStatement): statement is RightsStatement & { kind: keyof typeof LINK_NAMES } {
  return statement.kind in LINK_NAMES;
}
