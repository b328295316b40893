import type { Child } from "hono/jsx";
import type { StoredArticle } from "../../src/stored-article.ts";
import { counted } from "../../src/text/counted.ts";
import { ARTICLE_FORMATS } from "../article-formats.ts";
import { DeleteForm } from "./delete-form.tsx";
import { QualityMark } from "./library.tsx";
import { RightsPanel } from "./rights.tsx";
import { Moment, Stated } from "./stated-date.tsx";

/** The metadata with its provenance, and the fetch record. */
export function Facts({ article }: { readonly article: StoredArticle }) {
  const { fetch, furtherFetches = [], version, quality } = article;
  return (
    <aside class="facts-panel" aria-label="About this article">
      <p class="formats">
        {Object.keys(ARTICLE_FORMATS).map((format) => (
          <a href={`/v1/articles/${article.id}?format=${format}`}>{FORMAT_NAMES[format] ?? format}</a>
        ))}
      </p>
      <h2>
        Quality <QualityMark score={quality.score} />
      </h2>
      <ul class="reasons">
        {quality.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <h2>Metadata</h2>
      <dl>
        <Fact name="Type" value={article.type} />
        <Fact name="Published" field="datePublished" article={article}>
          {article.datePublished === null ? null : <Stated date={article.datePublished} />}
        </Fact>
        <Fact name="Modified" field="dateModified" article={article}>
          {article.dateModified === null ? null : <Stated date={article.dateModified} />}
        </Fact>
        <Fact name="Headline" field="headline" article={article} value={article.headline} />
        <Fact name="Authors" field="authors" article={article} value={article.authors.map((a) => a.name).join(", ")} />
        <Fact name="Publisher" field="publisher" article={article} value={article.publisher?.name ?? null} />
        <Fact name="Section" field="articleSection" article={article} value={article.articleSection.join(", ")} />
        <Fact name="Keywords" field="keywords" article={article} value={article.keywords.join(", ")} />
        <Fact name="Language" field="inLanguage" article={article} value={article.inLanguage} />
        <Fact
          name="Free to read"
          field="isAccessibleForFree"
          article={article}
          value={yesNo(article.isAccessibleForFree)}
        />
        <Fact name="Canonical URL" field="canonicalUrl" article={article} value={article.canonicalUrl} />
      </dl>
      <RightsPanel article={article} />
      <h2>Fetch</h2>
      <dl>
        <Fact name="Fetched">
          <Moment iso={fetch.fetchedAt} />
        </Fact>
        <Fact name="Status" value={fetch.statusCode === null ? "provided by the caller" : String(fetch.statusCode)} />
        <Fact name="Charset" value={`${fetch.charset.used} (${fetch.charset.source})`} />
        {fetch.rendered === undefined ? null : (
          <Fact name="Rendered" value={`${fetch.rendered.by}, ${counted(fetch.rendered.requests, "request")}`} />
        )}
        {fetch.redirects.map((redirect) => (
          <Fact name={`Redirect ${redirect.statusCode}`} value={redirect.url} />
        ))}
        <Fact
          name="Found by"
          value={article.discovery.feedTitle ?? article.discovery.source ?? article.discovery.via}
        />
        <Fact name="Version" value={String(version.number)} />
        <Fact name="Page in the bucket">
          <a href={`/v1/articles/${article.id}/page`}>{fetch.rawKey}</a>
        </Fact>
        {furtherFetches.map(({ rawKey }) => (
          <Fact name="Page in the bucket" value={rawKey} />
        ))}
        <Fact name="Extractor" value={`${article.extractor.name} ${article.extractor.version}`} />
      </dl>
      <DeleteForm id={article.id} />
    </aside>
  );
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  json: "JSON",
  markdown: "Markdown",
  text: "Text",
  html: "HTML",
  jsonld: "JSON-LD",
  epub: "EPUB",
};

interface FactProps {
  readonly name: string;
  readonly value?: string | null;
  /** Name of the field whose provenance is shown. */
  readonly field?: string;
  readonly article?: StoredArticle;
  readonly children?: Child;
}

/** A row of a list; nothing when the value is missing. */
function Fact({ name, value, field, article, children }: FactProps) {
  const shown = children ?? value;
  if (shown === null || shown === undefined || shown === "") return null;
  const origin = field === undefined ? undefined : article?.provenance[field];
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {shown}
        {origin === undefined ? null : <code title={`On the page: ${origin.raw}`}>{origin.source}</code>}
      </dd>
    </>
  );
}

function yesNo(value: boolean | null): string | null {
  if (value === null) return null;
  return value ? "yes" : "no";
}
