import { MAX_SEARCHES, type SavedSearch } from "../../src/searches/saved-search.ts";
import { Layout } from "./layout.tsx";

interface SearchesProps {
  readonly searches: readonly SavedSearch[];
  /** Whether webhooks are configured to receive alerts. */
  readonly hasWebhooks: boolean;
  /** Notice about the last action; `null` for none. */
  readonly done: string | null;
}

export function SearchesPage({ searches, hasWebhooks, done }: SearchesProps) {
  return (
    <Layout title="Searches · cuttings" here="searches">
      <h1 class="page-title">Searches</h1>
      <p class="lede">
        Saved searches, {MAX_SEARCHES} at most. Each has a feed
        {hasWebhooks ? ", and new matches are sent to your webhooks." : "."}
      </p>
      {done === null ? null : <p class="notice">{done}</p>}
      {searches.length === 0 ? (
        <p class="empty">
          None yet: <a href="/">search the library</a> and save a search.
        </p>
      ) : null}
      <ol class="sources">
        {searches.map((search) => (
          <li class="source">
            <Search search={search} hasWebhooks={hasWebhooks} />
          </li>
        ))}
      </ol>
    </Layout>
  );
}

function Search({ search, hasWebhooks }: { readonly search: SavedSearch; readonly hasWebhooks: boolean }) {
  const { id, name, query, host, source, language, kind, rights, hasAlert } = search;
  const bounds = [host, language, kind, source, rights].filter((bound) => bound !== null);
  const path = `/searches/${id}`;
  return (
    <>
      <h2>
        <a
          href={`/?${new URLSearchParams({ q: query, host: host ?? "", language: language ?? "", rights: rights ?? "", all: "true" })}`}
        >
          {name}
        </a>
      </h2>
      {name === query ? null : (
        <p class="address">
          <code>{query}</code>
        </p>
      )}
      <p class="facts">
        {bounds.map((bound) => (
          <span>{bound}</span>
        ))}
        <a href={`/v1${path}?format=atom`}>Atom</a>
        <a href={`/v1${path}?format=jsonfeed`}>JSON Feed</a>
      </p>
      <div class="actions">
        {hasWebhooks ? (
          <form method="post" action={`${path}/${hasAlert ? "silence" : "alert"}`}>
            <button type="submit" aria-label={`${hasAlert ? "Stop" : "Start"} alerts of ${name}`}>
              {hasAlert ? "Stop alerts" : "Start alerts"}
            </button>
          </form>
        ) : null}
        <form method="post" action={`${path}/remove`}>
          <button type="submit" aria-label={`Remove the search ${name}`}>
            Remove
          </button>
        </form>
      </div>
    </>
  );
}
