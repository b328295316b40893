import type { ArticleSummary } from "../../src/store/list-articles.ts";
import { Layout } from "./layout.tsx";
import { Stated } from "./stated-date.tsx";

interface LibraryProps {
  readonly articles: readonly ArticleSummary[];
  readonly nextCursor: string | null;
}

export function LibraryPage({ articles, nextCursor }: LibraryProps) {
  return (
    <Layout title="Library · cuttings" here="library">
      <h1 class="page-title">Library</h1>
      {articles.length === 0 ? <Empty /> : null}
      <ol class="cards">
        {articles.map((article) => (
          <li>
            <Card article={article} />
          </li>
        ))}
      </ol>
      {nextCursor === null ? null : (
        <p class="more">
          <a href={`/?cursor=${encodeURIComponent(nextCursor)}`}>More articles</a>
        </p>
      )}
    </Layout>
  );
}

function Card({ article }: { readonly article: ArticleSummary }) {
  return (
    <article class="card" lang={article.inLanguage ?? undefined} dir={article.dir ?? undefined}>
      <div class="card-text">
        <p class="kicker">{article.publisher ?? new URL(article.url).host}</p>
        <h2>
          <a href={`/articles/${article.id}`}>{article.headline ?? article.url}</a>
        </h2>
        {article.description === null ? null : <p class="deck">{article.description}</p>}
        <p class="facts">
          {article.authors.length === 0 ? null : <span>{article.authors.join(", ")}</span>}
          {article.datePublished === null ? null : <Stated date={article.datePublished} />}
          <span lang="en">{article.wordCount.toLocaleString("en")} words</span>
          <span lang="en">{article.removals === 1 ? "1 cut" : `${article.removals} cuts`}</span>
          {article.outcome === "paywalled" ? <span class="flag">paywalled</span> : null}
          <QualityMark score={article.quality} />
        </p>
      </div>
      {article.image === null ? null : (
        <img class="thumb" src={article.image} alt="" loading="lazy" decoding="async" width={160} height={120} />
      )}
    </article>
  );
}

/** A dot, and what it stands for in words. */
export function QualityMark({ score }: { readonly score: number }) {
  const level = score >= 0.8 ? "good" : score >= 0.5 ? "fair" : "poor";
  return (
    <span class={`quality ${level}`} lang="en">
      {`quality ${Math.round(score * 100)}`}
    </span>
  );
}

function Empty() {
  return (
    <div class="empty">
      <p>Nothing is filed yet.</p>
      <p>
        Send a page: <code>{`curl -X POST ${"$"}HOST/v1/articles --json '{"url": "https://…"}'`}</code>
      </p>
    </div>
  );
}
