import type { StoredArticle, VersionChange } from "../../src/stored-article.ts";
import { Changes } from "./changes.tsx";
import { Layout } from "./layout.tsx";
import { Moment } from "./stated-date.tsx";

interface VersionsProps {
  readonly article: StoredArticle;
  /** One page of versions, newest first. */
  readonly versions: readonly StoredArticle[];
  /** Number of the first version on the next page. */
  readonly next: number | null;
}

/** The edits of an article since it was first stored. */
export function VersionsPage({ article, versions, next }: VersionsProps) {
  const name = article.headline ?? article.url;
  return (
    <Layout title={`Versions of ${name} · cuttings`} here={null}>
      <h1 class="page-title">Versions</h1>
      <p class="lede">
        <a href={`/articles/${article.id}`} lang={article.inLanguage ?? undefined} dir="auto">
          {name}
        </a>
      </p>
      <ol class="versions">
        {versions.map(({ id, version, headline, inLanguage }) => (
          <li class="slip">
            <h2>
              <a href={`/v1/articles/${id}/versions/${version.number}?format=html`}>{`Version ${version.number}`}</a>
              <Moment iso={version.firstSeen} />
            </h2>
            <p class="why">{version.change === null ? "First saved." : WORDS[version.change.kind]}</p>
            <div lang={inLanguage ?? undefined}>
              <Headline before={version.change?.headlineBefore ?? null} after={headline} />
              <Changes changes={version.change?.paragraphs ?? []} />
            </div>
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <p class="more">
          <a href={`/articles/${article.id}/versions?from=${next}`}>Earlier versions</a>
        </p>
      )}
    </Layout>
  );
}

const WORDS: Readonly<Record<VersionChange["kind"], string>> = {
  rewrite: "Rewritten: more than half of the text is new.",
  headline: "New headline.",
  correction: "Edited.",
  typo: "Typo fixed.",
};

function Headline({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  if (before === null) return null;
  return (
    <p class="change headline" dir="auto">
      <del>{before}</del> <ins>{after}</ins>
    </p>
  );
}
