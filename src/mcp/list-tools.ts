import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { ArticleEntry, ArticleFilter, CatalogPage, SearchHit } from "../ports/catalog.ts";
import { parseHost } from "../url/parse-host.ts";
import type { McpPorts } from "./mcp-ports.ts";
import { rightsInput, rightsOf } from "./rights-input.ts";
import { callTool, structured } from "./tool-result.ts";

/** A model reads every item: more would fill its context. */
const MAX_ITEMS = 20;

const day = z.union([z.iso.date(), z.iso.datetime()]).optional();

export const pageInput = {
  limit: z.int().min(1).max(MAX_ITEMS).default(10),
  cursor: z.string().max(1024).optional().describe("`next` of the previous result, for more."),
};

const filterInput = {
  host: z
    .string()
    .max(300)
    .refine((host) => parseHost(host) !== null, "must be a host name such as news.example.com")
    .optional()
    .describe("Only articles of this host, such as news.example.com."),
  source: z.string().max(2048).optional().describe("Only articles listed by this feed, sitemap or page."),
  language: z.string().max(35).optional().describe("BCP 47; `en` includes `en-GB`."),
  from: day.describe("Published on or after this day, such as 2026-11-23, or time in UTC."),
  until: day.describe("Published before this day or time."),
  label: z.string().max(100).optional().describe("Only articles with this label."),
  rights: rightsInput,
  unread: z.boolean().optional().describe("true: only unread articles; false: only read ones."),
};

type FilterInput = z.output<z.ZodObject<typeof filterInput>>;

/** Registers `search` and `newest`. */
export function registerLists(server: McpServer, ports: McpPorts): void {
  const { catalog } = ports;
  server.registerTool(
    "search",
    {
      title: "Search articles",
      description:
        "Searches the stored articles by the words of headlines, descriptions and texts. All words must match; " +
        '"words in quotes" is a phrase, `one OR other` matches either, `prefix*` a prefix, `-word` excludes. ' +
        "Returns snippets: use `read` for the text.",
      inputSchema: z.strictObject({ query: z.string().min(1).max(500), ...filterInput, ...pageInput }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ query, limit, cursor, ...filter }) =>
      callTool("search", ports, async () => {
        const page = { limit, cursor: cursor ?? null };
        const found = await catalog.searchArticles(query, filterOf(filter), page, "best");
        return structured({ total: found.total, ...listOf(found, shownHit) });
      }),
  );
  server.registerTool(
    "newest",
    {
      title: "List the newest articles",
      description: "Lists the stored articles, newest first. Use `read` for the text.",
      inputSchema: z.strictObject({ ...filterInput, ...pageInput }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ limit, cursor, ...filter }) =>
      callTool("newest", ports, async () =>
        structured(listOf(await catalog.listArticles(filterOf(filter), { limit, cursor: cursor ?? null }), shownEntry)),
      ),
  );
}

function filterOf({ host, source, language, rights, from, until, label, unread }: FilterInput): ArticleFilter {
  return {
    host: host === undefined ? null : parseHost(host),
    source: source ?? null,
    language: language ?? null,
    kind: null,
    rights: rightsOf(rights),
    from: from ?? null,
    until: until ?? null,
    unread: unread ?? null,
    archived: null,
    label: label ?? null,
  };
}

function listOf<Entry>({ entries, next }: CatalogPage<Entry>, shown: (entry: Entry) => object) {
  return { items: entries.map(shown), next };
}

function shownHit({ snippet, ...entry }: SearchHit) {
  return { ...shownEntry(entry), snippet: snippet.map(({ text }) => text).join("") };
}

/** In UTF-16 units. */
const MAX_DESCRIPTION_CHARS = 300;

function shownEntry({ id, url, headline, authors, publisher, time, wordCount, description }: ArticleEntry) {
  const start = description?.slice(0, MAX_DESCRIPTION_CHARS) ?? null;
  return { id, url, headline, authors, publisher, time, wordCount, description: start };
}
