import type { SourcePreview } from "../../src/sources/preview-source.ts";
import { counted } from "../../src/text/counted.ts";
import { Layout } from "./layout.tsx";
import { Address, KINDS } from "./sources.tsx";
import { Moment } from "./stated-date.tsx";

/** A preview of a source, with the form that adds it. */
export function SourcePreviewPage({ preview }: { readonly preview: SourcePreview }) {
  const { url, kind, title, count, entries, others } = preview;
  return (
    <Layout title="Add a source · cuttings" here="sources">
      <h1 class="page-title">{title ?? URL.parse(url)?.host ?? url}</h1>
      <p class="lede">
        {KINDS[kind]}, {counted(count, "entry", "entries")}. {robotsSentence(preview)}
      </p>
      <form class="add" method="post" action="/sources">
        <input type="hidden" name="url" value={url} />
        <label for="labels">Labels</label>
        <input id="labels" name="labels" placeholder="local, politics" autocomplete="off" />
        <label for="include">Only paths that match</label>
        <input id="include" name="include" placeholder="/news/ *.html$" autocomplete="off" />
        <label for="exclude">Exclude paths that match</label>
        <input id="exclude" name="exclude" placeholder="*/video/" autocomplete="off" />
        <button type="submit">Add this source</button>
      </form>
      <h2>Newest entries</h2>
      <ol class="sources">
        {entries.map((entry) => (
          <li class="source">
            <p class="address">
              <Address url={entry.url} />
            </p>
            {entry.date === null ? null : (
              <p class="facts">
                <Moment iso={entry.date} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {others.length === 0 ? null : (
        <>
          <h2>Other sources of this site</h2>
          <ul>
            {others.map((other) => (
              <li>
                <a href={`/sources/preview?url=${encodeURIComponent(other.url)}`}>{other.url}</a> ({other.kind})
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}

function robotsSentence({ count, robots: { forbidden, rule, crawlDelaySeconds } }: SourcePreview): string {
  const delay = crawlDelaySeconds === null ? "" : ` It asks for ${crawlDelaySeconds} seconds between requests.`;
  if (rule === null) return `robots.txt allows all of them.${delay}`;
  return `robots.txt disallows ${forbidden} of ${count} (“Disallow: ${rule}”).${delay}`;
}
