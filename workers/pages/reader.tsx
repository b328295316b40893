import { raw } from "hono/html";
import type { Marks } from "../../src/marks.ts";
import type { SimilarEntry } from "../../src/ports/catalog.ts";
import { NO_SELECTORS, type SiteSelectors } from "../../src/sites/site-rule.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { counted } from "../../src/text/counted.ts";
import { CorrectForm } from "./correct-form.tsx";
import { Cuts } from "./cuts.tsx";
import { Facts } from "./facts.tsx";
import { Layout } from "./layout.tsx";
import { MarkForms } from "./mark-forms.tsx";
import { Stated } from "./stated-date.tsx";

interface ReaderProps {
  readonly article: StoredArticle;
  /** Articles with nearly the same text, most similar first. */
  readonly similar: readonly SimilarEntry[];
  /** Sanitised again for output. */
  readonly bodyHtml: string;
  /** The site rule of its host; `null` if there is none. */
  readonly rule: SiteSelectors | null;
  readonly marks: Marks;
}

const MAX_COPIES = 10;

export function ReaderPage({ article, similar, bodyHtml, rule, marks }: ReaderProps) {
  const language = { lang: article.inLanguage ?? undefined, dir: article.dir ?? undefined };
  return (
    <Layout title={`${article.headline ?? article.url} · cuttings`} here={null}>
      <div class="reader">
        <article class="story" {...language}>
          <header>
            <p class="kicker">
              <a href={article.url} rel="noreferrer">
                {article.publisher?.name ?? new URL(article.url).host}
              </a>
              {article.articleSection.map((section) => (
                <span>{section}</span>
              ))}
            </p>
            <h1>{article.headline ?? article.url}</h1>
            <Deck article={article} />
            <p class="byline">
              {article.authors.length === 0 ? null : (
                <span class="authors">{article.authors.map((author) => author.name).join(", ")}</span>
              )}
              {article.datePublished === null ? null : <Stated date={article.datePublished} />}
              <span lang="en">{counted(article.wordCount, "word")}</span>
              <a lang="en" href="#cuts">
                {counted(article.removals.length, "cut")}
              </a>
              {article.version.number === 1 ? null : (
                <a lang="en" href={`/articles/${article.id}/versions`}>{`version ${article.version.number}`}</a>
              )}
            </p>
            <LeadImage article={article} bodyHtml={bodyHtml} />
          </header>
          <div class="body">{raw(bodyHtml)}</div>
          <Copies similar={similar} />
          <MarkForms id={article.id} marks={marks} />
        </article>
        <Facts article={article} />
        <Cuts removals={article.removals}>
          <CorrectForm
            id={article.id}
            host={article.host}
            selectors={rule ?? NO_SELECTORS}
            hasRule={rule !== null}
            isOpen={false}
          />
        </Cuts>
      </div>
    </Layout>
  );
}

function Copies({ similar }: Pick<ReaderProps, "similar">) {
  if (similar.length === 0) return null;
  return (
    <p lang="en">
      Also at{" "}
      {similar.slice(0, MAX_COPIES).map(({ id, host }, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a href={`/articles/${id}`}>{host}</a>
        </>
      ))}
    </p>
  );
}

/** The description, unless the text starts with it. */
function Deck({ article }: { readonly article: StoredArticle }) {
  const { description, articleBody } = article;
  if (description === null || articleBody.startsWith(description.slice(0, 60))) return null;
  return <p class="deck">{description}</p>;
}

/** The declared lead image, unless the text shows it already. */
function LeadImage({ article, bodyHtml }: Pick<ReaderProps, "article" | "bodyHtml">) {
  const image = article.mainImage;
  if (image === null || bodyHtml.includes(image.url.replaceAll("&", "&amp;"))) return null;
  const described = article.images.find(({ url }) => url === image.url) ?? image;
  return (
    <figure class="lead">
      <img
        src={image.url}
        alt={described.alt ?? ""}
        width={image.width ?? undefined}
        height={image.height ?? undefined}
        decoding="async"
      />
      {described.caption === null && described.creditText === null ? null : (
        <figcaption>
          {described.caption} {described.creditText === null ? null : <small>{described.creditText}</small>}
        </figcaption>
      )}
    </figure>
  );
}
