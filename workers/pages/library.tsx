import type { ArticleEntry, DayCount, LabelCount, SnippetPart } from "../../src/ports/catalog.ts";
import { counted } from "../../src/text/counted.ts";
import { Layout } from "./layout.tsx";
import { SaveSearch } from "./save-search.tsx";
import { type SearchBounds, SearchBox } from "./search-box.tsx";
import { SearchCounts } from "./search-counts.tsx";
import { Stated } from "./stated-date.tsx";
import { type View, Views } from "./views.tsx";

interface LibraryProps {
  readonly articles: readonly (ArticleEntry & { readonly snippet?: readonly SnippetPart[] })[];
  /** The search query; `""` lists all. */
  readonly typed: string;
  readonly bounds: SearchBounds;
  /** Matches per day of publication; empty without a search. */
  readonly days: readonly DayCount[];
  readonly view: View;
  readonly labels: readonly LabelCount[];
  readonly nextCursor: string | null;
}

export function LibraryPage({ articles, typed, bounds, days, view, labels, nextCursor }: LibraryProps) {
  const query = Object.entries({ q: typed, ...bounds }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const all = view === "all" && typed === "" ? [["all", "true"]] : [];
  const more = new URLSearchParams([...query, ...all, ["cursor", nextCursor ?? ""]]);
  return (
    <Layout title="Library · cuttings" here="library">
      <h1 class="page-title">{bounds.label === undefined ? "Library" : `Label: ${bounds.label}`}</h1>
      <SearchBox typed={typed} bounds={bounds} />
      <SearchCounts days={days} />
      <SaveSearch typed={typed} bounds={bounds} />
      <Views view={view} labels={labels} />
      {articles.length === 0 ? <Empty isSearch={query.length > 0 || view !== "inbox"} /> : null}
      <ol class="cards">
        {articles.map((article) => (
          <li>
            <Card article={article} snippet={article.snippet ?? null} />
          </li>
        ))}
      </ol>
      {articles.length === 0 ? null : (
        <p class="more">
          <a href={`/v1/${typed === "" ? "newest" : "search"}?${new URLSearchParams([...query, ...BOOK])}`}>
            Download as EPUB
          </a>
        </p>
      )}
      {nextCursor === null ? null : (
        <p class="more">
          <a href={`/?${more}`}>More articles</a>
        </p>
      )}
    </Layout>
  );
}

/** As many articles as the page shows. */
const BOOK = [
  ["format", "epub"],
  ["limit", "60"],
];

interface CardProps {
  readonly article: ArticleEntry;
  /** The matching text of a search; `null` shows the description. */
  readonly snippet: readonly SnippetPart[] | null;
}

function Card({ article, snippet }: CardProps) {
  return (
    <article class="card" lang={article.inLanguage ?? undefined} dir={article.dir ?? undefined}>
      <div class="card-text">
        <p class="kicker">{article.publisher ?? new URL(article.url).host}</p>
        <h2>
          <a href={`/articles/${article.id}`}>{article.headline ?? article.url}</a>
        </h2>
        {snippet === null && article.description !== null ? <p class="deck">{article.description}</p> : null}
        {snippet === null ? null : (
          <p class="deck">{snippet.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</p>
        )}
        <p class="facts">
          {/* The spaces separate the words for screen readers and when copied. */}
          {article.authors.length === 0 ? null : <span>{article.authors.join(", ")}</span>}{" "}
          {article.datePublished === null ? null : <Stated date={article.datePublished} />}{" "}
          <span lang="en">{counted(article.wordCount, "word")}</span>{" "}
          <span lang="en">{counted(article.removals, "cut")}</span>{" "}
          {article.outcome === "paywalled" ? <span class="flag">paywalled</span> : null}{" "}
          <QualityMark score={article.quality} /> {article.isRead ? <span lang="en">read</span> : null}{" "}
          {article.isArchived ? <span lang="en">archived</span> : null}{" "}
          {article.labels.map((label) => (
            <>
              <span class="label">{label}</span>{" "}
            </>
          ))}
        </p>
      </div>
      {article.image === null ? null : (
        <img class="thumb" src={article.image} alt="" loading="lazy" decoding="async" width={160} height={120} />
      )}
    </article>
  );
}

/** The quality as a coloured dot and a number. */
export function QualityMark({ score }: { readonly score: number }) {
  const level = score >= 0.8 ? "good" : score >= 0.5 ? "fair" : "poor";
  return (
    <span class={`quality ${level}`} lang="en">
      {`quality ${Math.round(score * 100)}`}
    </span>
  );
}

function Empty({ isSearch }: { readonly isSearch: boolean }) {
  if (isSearch) {
    return (
      <div class="empty">
        <p>No articles match.</p>
        <p>
          <a href="/">All articles</a>
        </p>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>Nothing is saved yet.</p>
      <p>
        <a href="/add">Add an article</a>, or <a href="/sources">a source</a> to follow.
      </p>
    </div>
  );
}
