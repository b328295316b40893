import type { Catalog, FailureEntry, HostFigures, LabelCount, SourceEntry } from "../ports/catalog.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { entryOf, type MarkedRow } from "./article-row.ts";
import { listHosts, listSources } from "./figures-sql.ts";
import { type GroupSize, groupSizes, listPlan } from "./list-plan.ts";
import { listArticles, listFailures, seenBefore } from "./list-sql.ts";
import { LIST_LABELS, MAX_LABELS } from "./marks-sql.ts";
import { combineRows, mergeRows } from "./merge-rows.ts";
import { pageOf } from "./page-of.ts";
import { plain } from "./plain.ts";
import { type Candidate, entriesOfIds, nearest, sameText, similarCandidates } from "./similar.ts";
import type { SqlDatabases } from "./sql-databases.ts";

type SqlLists = Pick<
  Catalog,
  | "listArticles"
  | "listSimilar"
  | "listSameText"
  | "listSeenBefore"
  | "listLabels"
  | "listFailures"
  | "listSources"
  | "listHosts"
>;

/** Lists of a catalog: every database returns a page, and the pages are merged. */
export function sqlLists(databases: SqlDatabases): SqlLists {
  return {
    async listArticles(filter, request) {
      const sizes = groupSizes(filter);
      const lists = await databases.rows<MarkedRow>(async (index) => {
        const known = sizes === null ? [] : await databases.rowsOf<GroupSize>(index, sizes);
        return listArticles(filter, request, listPlan(filter, known, request.limit + 1));
      });
      const position = ({ time, id }: MarkedRow) => [time, id];
      const { entries, next } = pageOf(mergeRows(lists, position, -1), request, position);
      return { entries: entries.map(entryOf), next };
    },

    async listSimilar({ id, version: { simhash } }) {
      if (simhash === null || simhash === undefined) return [];
      const candidates = await databases.rows<Candidate>(() => similarCandidates(simhash));
      const near = nearest(id, simhash, candidates.flat());
      const rows = await databases.rows<MarkedRow>(() => entriesOfIds([...near.keys()]));
      const entries = rows.flat().map((row) => ({ ...entryOf(row), distance: near.get(row.id) ?? 0 }));
      return entries.sort((one, other) => one.distance - other.distance || (one.id < other.id ? -1 : 1));
    },

    async listSameText(contentHashes) {
      const lists = await databases.rows<ArticlePlace>(() => sameText(contentHashes));
      return lists.flat().map(plain);
    },

    async listSeenBefore(time, limit) {
      interface Seen extends ArticlePlace {
        readonly firstSeen: string;
      }
      const lists = await databases.rows<Seen>(() => seenBefore(time, limit));
      const oldest = mergeRows(lists, ({ firstSeen, id }) => [firstSeen, id], 1).slice(0, limit);
      return oldest.map(({ id, host }) => ({ id, host }));
    },

    async listLabels() {
      const lists = await databases.rows<LabelCount>(() => LIST_LABELS);
      const position = ({ label }: LabelCount) => [label];
      const add = (one: LabelCount, other: LabelCount) => ({ ...one, articles: one.articles + other.articles });
      return combineRows(mergeRows(lists, position, 1), position, add)
        .map(plain)
        .sort((one, other) => other.articles - one.articles)
        .slice(0, MAX_LABELS);
    },

    async listFailures(host, request) {
      const lists = await databases.rows<FailureEntry>(() => listFailures(host, request));
      const position = ({ lastAt, id }: FailureEntry) => [lastAt, id];
      return pageOf(mergeRows(lists, position, -1).map(plain), request, position);
    },

    async listSources(request) {
      const lists = await databases.rows<SourceEntry>(() => listSources(request));
      const position = ({ url, via }: SourceEntry) => [url, via];
      return pageOf(combineRows(mergeRows(lists, position, 1), position, addSources).map(plain), request, position);
    },

    async listHosts(request) {
      const lists = await databases.rows<HostFigures>(() => listHosts(request));
      const position = ({ host }: HostFigures) => [host];
      return pageOf(combineRows(mergeRows(lists, position, 1), position, addHosts).map(plain), request, position);
    },
  };
}

function addSources(one: SourceEntry, other: SourceEntry): SourceEntry {
  return { ...one, articles: one.articles + other.articles, newest: later(one.newest, other.newest) };
}

function addHosts(one: HostFigures, other: HostFigures): HostFigures {
  return {
    host: one.host,
    articles: one.articles + other.articles,
    words: one.words + other.words,
    withAuthors: one.withAuthors + other.withAuthors,
    withDate: one.withDate + other.withDate,
    withImage: one.withImage + other.withImage,
    paywalled: one.paywalled + other.paywalled,
    gone: one.gone + other.gone,
    failures: one.failures + other.failures,
    newest: later(one.newest, other.newest),
  };
}

function later(one: string | null, other: string | null): string | null {
  return (one ?? "") > (other ?? "") ? one : other;
}
