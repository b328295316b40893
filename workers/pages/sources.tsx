import type { Drift } from "../../src/ports/ledger.ts";
import { describeArchive } from "../../src/sources/archive/archive-progress.ts";
import type { ListedSource } from "../../src/sources/list-sources.ts";
import type { CrawledSource } from "../../src/sources/source-settings.ts";
import { type SourceCounts, type SourceKind, type SourceState, sourceId } from "../../src/store/source-state.ts";
import { counted } from "../../src/text/counted.ts";
import { articleHost } from "../../src/url/article-id.ts";
import { Layout } from "./layout.tsx";
import { Moment } from "./stated-date.tsx";

interface SourcesProps {
  readonly sources: readonly ListedSource[];
  /** By host. */
  readonly drifts: ReadonlyMap<string, Drift>;
  readonly next: string | null;
  /** Notice about the last action; `null` for none. */
  readonly done: string | null;
}

export const KINDS: Readonly<Record<SourceKind, string>> = {
  feed: "Feed",
  sitemap: "Sitemap",
  "sitemap-index": "Sitemap index",
  section: "Section page",
};

export function SourcesPage({ sources, drifts, next, done }: SourcesProps) {
  return (
    <Layout title="Sources · cuttings" here="sources">
      <h1 class="page-title">Sources</h1>
      <p class="lede">Feeds, sitemaps and section pages. Their new entries are queued.</p>
      {done === null ? null : <p class="notice">{done}</p>}
      <form class="add" method="get" action="/sources/preview">
        <label for="url">Add a source</label>
        <input id="url" name="url" type="url" required placeholder="https://news.example.com/" autocomplete="off" />
        <button type="submit">Preview</button>
      </form>
      <form class="add" method="post" action="/sources/opml" enctype="multipart/form-data">
        <label for="opml">Import an OPML file</label>
        <input id="opml" name="opml" type="file" accept=".opml,.xml" required />
        <button type="submit">Import</button>
        <a href="/v1/sources/opml">Export as OPML</a>
      </form>
      {sources.length === 0 ? <p class="empty">None yet.</p> : null}
      <ol class="sources">
        {sources.map((source) => (
          <li class="source">
            <Source source={source} drift={drifts.get(hostOf(source.url)) ?? null} />
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

interface SourceProps {
  readonly source: ListedSource;
  readonly drift: Drift | null;
}

function Source({ source: { url, via, articles, settings, state, archive }, drift }: SourceProps) {
  const kind = state?.kind == null ? via : KINDS[state.kind];
  return (
    <>
      <p class="kicker">
        {archive !== null ? "Archive" : (kind ?? "Not polled yet")}
        {settings === null ? <span>no longer a source</span> : settings.isPaused ? <span>paused</span> : null}
        {settings?.labels.map((label) => (
          <span>{label}</span>
        ))}
      </p>
      <h2>{state?.title ?? URL.parse(url)?.host ?? url}</h2>
      <p class="address">
        <Address url={url} />
      </p>
      <p class="facts">
        <span>{`${counted(articles, "article")} saved`}</span>
        {state === null ? null : <Times state={state} isPolled={settings !== null && !settings.isPaused} />}
      </p>
      {archive === null ? null : <p>{`${describeArchive(archive)}.`}</p>}
      {state?.lastCounts == null ? null : <p>{countsSentence(state.lastCounts)}</p>}
      {state?.lastError == null ? null : (
        <p>
          <span class="code">{state.lastError.code}</span> {state.lastError.message}{" "}
          {state.failures === 1 ? "" : `${state.failures} consecutive polls failed.`}
        </p>
      )}
      {drift === null ? null : (
        <p>
          <span class="code">drifted</span> {drift.signs.map(({ sentence }) => sentence).join(" ")} Since{" "}
          <Moment iso={drift.since} />.
        </p>
      )}
      {settings === null ? null : <Actions settings={settings} />}
    </>
  );
}

/** As articles of the source's own host are filed; `""` for what is no URL. */
function hostOf(url: string): string {
  return URL.canParse(url) ? articleHost(url) : "";
}

function Actions({ settings: { url, isPaused } }: { readonly settings: CrawledSource }) {
  const path = `/sources/${sourceId(url)}`;
  return (
    <div class="actions">
      <form method="post" action={`${path}/${isPaused ? "resume" : "pause"}`}>
        <button type="submit" aria-label={`${isPaused ? "Resume" : "Pause"} ${url}`}>
          {isPaused ? "Resume" : "Pause"}
        </button>
      </form>
      <form method="post" action={`${path}/remove`}>
        <button type="submit" aria-label={`Remove ${url}`}>
          Remove
        </button>
      </form>
    </div>
  );
}

/** A link to a source, or its name: the source of a queue message need not be a URL. */
export function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{url}</>;
  return (
    <a href={url} rel="noreferrer">
      {url}
    </a>
  );
}

function Times({ state, isPolled }: { readonly state: SourceState; readonly isPolled: boolean }) {
  return (
    <>
      {state.lastReadAt === null ? null : (
        <span>
          polled <Moment iso={state.lastReadAt} />
        </span>
      )}
      {state.lastNewAt === null || state.lastNewAt === state.lastReadAt ? null : (
        <span>
          last new entry <Moment iso={state.lastNewAt} />
        </span>
      )}
      {isPolled ? (
        <span>
          due <Moment iso={state.nextDueAt} />
        </span>
      ) : null}
    </>
  );
}

function countsSentence({ entries, queued, known, byOthers, refused }: SourceCounts): string {
  const parts = [`${queued} new`];
  if (known > 0) parts.push(`${known} already saved`);
  if (byOthers > 0) parts.push(`${byOthers} in another source`);
  if (refused > 0) parts.push(`${refused} refused before`);
  return `Of ${counted(entries, "entry", "entries")} at the last poll: ${parts.join(", ")}.`;
}
