import type { RuleTrial } from "../../src/re-extract/try-site-rule.ts";
import type { SiteSelectors } from "../../src/sites/site-rule.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { counted } from "../../src/text/counted.ts";
import { CorrectForm } from "./correct-form.tsx";
import { Layout } from "./layout.tsx";

interface CorrectPageProps {
  readonly article: StoredArticle;
  readonly host: string;
  readonly selectors: SiteSelectors;
  readonly hasRule: boolean;
  readonly trial: RuleTrial;
}

/** The trial result of a site rule, with the form to change or save it. */
export function CorrectPage({ article, host, selectors, hasRule, trial }: CorrectPageProps) {
  return (
    <Layout title={`Correct ${host} · cuttings`} here={null}>
      <h1 class="page-title">Result of the rule</h1>
      <p class="lede">
        <a href={`/articles/${article.id}`}>{article.headline ?? article.url}</a>. Nothing is saved yet.
      </p>
      {trial.problem === null ? <Result trial={trial} /> : <p class="notice">{trial.problem}</p>}
      <CorrectForm id={article.id} host={host} selectors={selectors} hasRule={hasRule} isOpen />
    </Layout>
  );
}

function Result({ trial }: { readonly trial: Extract<RuleTrial, { readonly problem: null }> }) {
  const { matches, difference, article } = trial;
  return (
    <section class="trial" aria-label="The result">
      <ul>
        {Object.entries(matches).map(([selector, count]) => (
          <li>
            <code>{selector}</code>{" "}
            {count === 1 ? "matches once" : count === 0 ? "matches nothing" : `matches ${count} times`}
          </li>
        ))}
      </ul>
      <p class="notice" role="status">
        {difference === null
          ? "Nothing would change."
          : `${counted(difference.words.before, "word")} would become ${difference.words.after}. Changed: ${difference.fields.join(", ")}.`}
      </p>
      <h2>{article.headline ?? article.url}</h2>
      <p class="facts">
        {article.authors.map(({ name }) => name).join(", ")} {article.datePublished?.value}
      </p>
      <div class="body" dir={article.dir ?? "auto"} lang={article.inLanguage ?? undefined}>
        {article.articleBody.split("\n\n").map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
