import type { FailureRecord } from "../../src/failure.ts";
import { Layout } from "./layout.tsx";
import { mayWorkInBrowser, REFUSAL_WORDS } from "./refusal-words.ts";

interface AddedProps {
  readonly url: string;
  readonly state: "queued" | "stored" | "failed" | "deleted" | "blocked" | "unknown";
  /** The article of the URL, from this ingest or an earlier one. */
  readonly article: { readonly id: string; readonly headline: string | null } | null;
  readonly failure: Pick<FailureRecord, "code" | "message"> | null;
  /** Path of this page. */
  readonly here: string;
}

/** The status of an address that was added. */
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
            {REFUSAL_WORDS[state]} <a href="/removed">Blocked and deleted</a>
          </p>
        ) : null}
        {failure === null ? null : <Reason failure={failure} />}
        {state === "queued" ? (
          <p>
            {failure === null ? "It is queued or being fetched." : "It will be retried automatically."}{" "}
            <a href={here}>Refresh</a>
          </p>
        ) : null}
        {article === null ? null : (
          <p>
            {state === "stored" ? "Read it: " : "Saved before, and still available: "}
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
  queued: "Queued",
  stored: "Saved",
  failed: "Not saved",
  deleted: "Not saved",
  blocked: "Not saved",
  unknown: "Unknown address",
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
          It may work in your browser: open the page there and use <a href="/add">the bookmark that sends it</a>.
        </p>
      ) : null}
    </>
  );
}
