import type { ListedSource } from "../../src/sources/list-sources.ts";
import type { SourceCounts, SourceKind, SourceState } from "../../src/store/source-state.ts";
import { Layout } from "./layout.tsx";
import { Moment } from "./stated-date.tsx";

interface SourcesProps {
  readonly sources: readonly ListedSource[];
  readonly next: string | null;
}

const KINDS: Readonly<Record<SourceKind, string>> = {
  feed: "Feed",
  sitemap: "Sitemap",
  "sitemap-index": "Index of sitemaps",
  section: "Section page",
};

export function SourcesPage({ sources, next }: SourcesProps) {
  return (
    <Layout title="Sources · cuttings" here="sources">
      <h1 class="page-title">Sources</h1>
      <p class="lede">Feeds, sitemaps and section pages. What they name that is new goes onto the queue.</p>
      {sources.length === 0 ? (
        <p class="empty">
          None yet: the setting <code>SOURCES</code> names them.
        </p>
      ) : null}
      <ol class="sources">
        {sources.map((source) => (
          <li class="source">
            <Source source={source} />
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <p class="more">
          <a href={`/sources?cursor=${encodeURIComponent(next)}`}>More sources</a>
        </p>
      )}
    </Layout>
  );
}

function Source({ source: { url, via, articles, isCrawled, state } }: { readonly source: ListedSource }) {
  const kind = state?.kind == null ? via : KINDS[state.kind];
  return (
    <>
      <p class="kicker">
        {kind ?? "Not read yet"}
        {isCrawled ? null : <span>no longer crawled</span>}
      </p>
      <h2>{state?.title ?? URL.parse(url)?.host ?? url}</h2>
      <p class="address">
        <Address url={url} />
      </p>
      <p class="facts">
        <span>{articles === 1 ? "1 article filed" : `${articles.toLocaleString("en")} articles filed`}</span>
        {state === null ? null : <Times state={state} isCrawled={isCrawled} />}
      </p>
      {state?.lastCounts == null ? null : <p>{lastLook(state.lastCounts)}</p>}
      {state?.lastError == null ? null : (
        <p>
          <span class="code">{state.lastError.code}</span> {state.lastError.message}{" "}
          {state.failures === 1 ? "" : `${state.failures} readings in a row have failed.`}
        </p>
      )}
    </>
  );
}

/** Whoever sends a message names its source, which need not be an address. */
function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{url}</>;
  return (
    <a href={url} rel="noreferrer">
      {url}
    </a>
  );
}

function Times({ state, isCrawled }: { readonly state: SourceState; readonly isCrawled: boolean }) {
  return (
    <>
      {state.lastReadAt === null ? null : (
        <span>
          read <Moment iso={state.lastReadAt} />
        </span>
      )}
      {state.lastNewAt === null || state.lastNewAt === state.lastReadAt ? null : (
        <span>
          last news <Moment iso={state.lastNewAt} />
        </span>
      )}
      {isCrawled ? (
        <span>
          due <Moment iso={state.nextDueAt} />
        </span>
      ) : null}
    </>
  );
}

function lastLook({ entries, queued, known, byOthers, refused }: SourceCounts): string {
  const parts = [`${queued} new`];
  if (known > 0) parts.push(`${known} filed before`);
  if (byOthers > 0) parts.push(`${byOthers} in another source`);
  if (refused > 0) parts.push(`${refused} refused before`);
  return `Of ${entries} entries that were looked at last: ${parts.join(", ")}.`;
}
