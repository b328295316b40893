import { type Block, blockId } from "../../src/store/blocks.ts";
import type { DeletedBy, Tombstone } from "../../src/store/tombstones.ts";
import { Layout } from "./layout.tsx";
import { Moment } from "./stated-date.tsx";

interface RemovedProps {
  readonly blocks: readonly Block[];
  /** One page of tombstones. */
  readonly tombstones: readonly Tombstone[];
  readonly next: string | null;
  /** Notice about the last action; `null` for none. */
  readonly done: string | null;
}

const BY: Readonly<Record<DeletedBy, string>> = {
  api: "by API",
  page: "here",
  cli: "on the command line",
  retention: "because of its age",
};

/** Blocked hosts and URLs, and the tombstones of deleted articles. */
export function RemovedPage({ blocks, tombstones, next, done }: RemovedProps) {
  return (
    <Layout title="Removed · cuttings" here="removed">
      <h1 class="page-title">Removed</h1>
      <p class="lede">Blocked sites and deleted articles are not ingested.</p>
      {done === null ? null : (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      <h2>Blocked</h2>
      <form class="add" method="post" action="/blocks">
        <label for="pattern">Block a host, or some of its paths</label>
        <input
          id="pattern"
          name="pattern"
          required
          placeholder="news.example.com/sport/"
          autocomplete="off"
          autocapitalize="none"
        />
        <label for="reason">Reason, for your records</label>
        <input id="reason" name="reason" maxlength={300} autocomplete="off" />
        <button type="submit">Block</button>
      </form>
      {blocks.length === 0 ? <p class="empty">No host is blocked.</p> : null}
      <ol class="sources">
        {blocks.map(({ pattern, reason, addedAt }) => (
          <li class="source">
            <h3>{pattern}</h3>
            <p>
              Since <Moment iso={addedAt} />. {reason}
            </p>
            <form class="actions" method="post" action={`/blocks/${blockId(pattern)}/remove`}>
              <button type="submit" aria-label={`Unblock ${pattern}`}>
                Unblock
              </button>
            </form>
          </li>
        ))}
      </ol>
      <h2>Deleted articles</h2>
      <p class="lede">Their addresses are not stored, because they often reveal what the article said.</p>
      {tombstones.length === 0 ? <p class="empty">None.</p> : null}
      <ol class="sources">
        {tombstones.map(({ id, host, deletedAt, deletedBy, reason }) => (
          <li class="source">
            <h3>
              An article of {host} <code>{id}</code>
            </h3>
            <p>
              Deleted {BY[deletedBy]}, <Moment iso={deletedAt} />. {reason}
            </p>
            <form class="actions" method="post" action={`/removed/${id}/undo`}>
              <button type="submit" aria-label={`Allow ${id} again`}>
                Allow again
              </button>
            </form>
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <p class="more">
          <a href={`/removed?cursor=${encodeURIComponent(next)}`}>More deleted articles</a>
        </p>
      )}
    </Layout>
  );
}
