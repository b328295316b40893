import type { FailureRecord } from "../../src/failure.ts";
import { Layout } from "./layout.tsx";
import { Moment } from "./stated-date.tsx";

interface FailuresProps {
  readonly failures: readonly FailureRecord[];
  /** Id of the failure that was just queued again. */
  readonly retried: string | null;
  readonly next: string | null;
}

export function FailuresPage({ failures, retried, next }: FailuresProps) {
  return (
    <Layout title="Failures · cuttings" here="failures">
      <h1 class="page-title">Failures</h1>
      <p class="lede">Pages that could not be saved. An earlier saved version is unaffected.</p>
      {failures.length === 0 ? <p class="empty">None.</p> : null}
      <ol class="failures">
        {failures.map((failure) => (
          <li class="failure">
            <span class="code">{failure.code}</span>
            <p class="address">
              <a href={failure.url} rel="noreferrer">
                {failure.url}
              </a>
            </p>
            <p>{failure.message}</p>
            <p>
              {failure.tries === 1 ? "One attempt" : `${failure.tries} attempts`}, the last{" "}
              <Moment iso={failure.lastAt} />.{failure.retryable ? " It will be retried automatically." : ""}
            </p>
            {failure.id === retried ? (
              <p>Queued again.</p>
            ) : (
              <form method="post" action={`/failures/${failure.id}/retry`}>
                <button type="submit">Try again</button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <p class="more">
          <a href={`/failures?cursor=${encodeURIComponent(next)}`}>More failures</a>
        </p>
      )}
    </Layout>
  );
}
