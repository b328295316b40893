import type { FailureRecord } from "../../src/failure.ts";
import { Layout } from "./layout.tsx";
import { mayWorkInBrowser, REFUSAL_WORDS } from "./refusal-words.ts";

interface AddedProps {
  readonly url: string;
  readonly state: "queued" | "stored" | "failed" | "deleted" | "blocked" | "unknown";
  /** Of the article that the URL led to, now or before. */
  readonly article: { readonly id: string; readonly headline: string | null } | null;
  readonly failure: Pick<FailureRecord, "code" | "message"> | null;
  /** Path that looks again. */
  readonly here: string;
}

/** What became of an address that was added. */
export function AddedPage({ url, state, article, failure, here }: AddedProps) {
  return (
    <Layout title={`${TITLES[state]} · cuttings`} here="add">
      <h1 class="page-title">{TITLES[state]}</h1>
      <p class="lede address">
        <a href={url} rel="noreferrer">
          {url}
        </a>
      </p>
      <div class="progress" role="status">
        {state === "deleted" || state === "blocked" ? (
          <p>
            {REFUSAL_WORDS[state]} <a href="/removed">What is kept away</a>
          </p>
        ) : null}
        {failure === null ? null : <Reason failure={failure} />}
        {state === "queued" ? (
          <p>
            {failure === null ? "It waits for its turn, or is being fetched." : "It will be tried again by itself."}{" "}
            <a href={here}>Look again</a>
          </p>
        ) : null}
        {article === null ? null : (
          <p>
            {state === "stored" ? "Read it: " : "Filed before, and still there: "}
            <a href={`/articles/${article.id}`}>{article.headline ?? url}</a>
          </p>
        )}
      </div>
      <p>
        <a href="/add">Add another</a>
      </p>
    </Layout>
  );
}

const TITLES: Readonly<Record<AddedProps["state"], string>> = {
  queued: "On its way",
  stored: "Filed",
  failed: "Not filed",
  deleted: "Not filed",
  blocked: "Not filed",
  unknown: "Nothing is known of it",
};

function Reason({ failure: { code, message } }: { readonly failure: Pick<FailureRecord, "code" | "message"> }) {
  return (
    <>
      <p>
        <strong>{REFUSAL_WORDS[code]}</strong>
      </p>
      <p class="none">{message}</p>
      {mayWorkInBrowser(code) ? (
        <p>
          Your browser may be shown what the service is not: open the page and use{" "}
          <a href="/add">the bookmark that sends it</a>.
        </p>
      ) : null}
    </>
  );
}
