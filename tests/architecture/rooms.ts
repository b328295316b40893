/** The import rules of `src`, enforced by tests/architecture/imports.test.ts. */

export const NOUNS = [
  "fetched-page.ts",
  "rights-statement.ts",
  "stated-metadata.ts",
  "article.ts",
  "stored-article.ts",
  "errors.ts",
  "evidence.ts",
  "failure.ts",
  "host-observation.ts",
  "marks.ts",
  "concurrently.ts",
];

/** Turns a page into an article: no network, no clock, no ports. */
export const LIBRARY: Readonly<Record<string, readonly string[]>> = {
  // The entry point. It reads the clock when the caller states no fetch time.
  "index.ts": ["node-20.ts", "page", "extract", "clean", "render", "passages"],
  passages: ["text", "dom", "render"],
  extract: ["text", "url", "page", "dom", "wording", "metadata", "sites", "clean", "render"],
  metadata: ["text", "url", "dom", "wording"],
  // What a site's statements allow.
  rights: [],
  sites: [],
  clean: ["text", "dom", "wording", "sites"],
  wording: ["text"],
  render: ["text", "url", "dom"],
  page: ["text"],
  dom: ["text", "url", "page"],
  url: [],
  text: [],
  "node-20.ts": [],
};

/** Fetches, stores and serves the library's articles. */
const SERVICE: Readonly<Record<string, readonly string[]>> = {
  "log-event.ts": ["sources", "tables"],
  adapters: [
    "ports",
    "host-digest",
    "politeness",
    "sources",
    "catalog",
    "store",
    "usage",
    "drift",
    "webhook",
    "page",
    "url",
  ],
  verify: ["sites", "ports", "store", "re-extract", "removal", "extract", "render", "url"],
  "passage-index": ["ports", "export", "store"],
  removal: ["passage-index", "ports", "store", "url"],
  changes: ["ports", "catalog", "store"],
  idempotency: ["ports", "store"],
  mcp: ["rights", "ports", "catalog", "changes", "ingest", "store", "extract", "passages", "render", "url"],
  searches: ["rights", "ports", "catalog", "store", "webhook"],
  feeds: [],
  "re-extract": ["sites", "ports", "ingest", "store", "extract", "page", "url"],
  export: ["rights", "ports", "catalog", "store", "render", "passages"],
  tables: ["ports", "changes", "export", "store"],
  "reading-list": ["ports", "store", "url"],
  ingest: ["passage-index", "sites", "ports", "catalog", "politeness", "store", "webhook", "extract", "dom", "url"],
  sources: ["ports", "politeness", "discover", "catalog", "store", "text", "url"],
  catalog: ["rights", "ports", "store", "url"],
  store: ["rights", "sites", "ports", "render", "page", "text", "url"],
  politeness: ["ports", "host-digest", "discover", "url"],
  "host-digest": [],
  drift: ["ports"],
  health: ["ports"],
  metrics: ["health", "ports", "usage"],
  usage: ["log-event.ts", "ports", "ingest", "sources", "url"],
  discover: ["ports", "metadata", "page", "dom", "text", "url"],
  ports: ["rights", "webhook"],
  config: ["webhook"],
  webhook: ["url"],
};

/** What each folder and file of `src` may import, apart from itself and the nouns. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...LIBRARY,
  ...SERVICE,
  ...Object.fromEntries(NOUNS.map((noun) => [noun, []])),
};

/** docs/imports.md: the table as a dependency structure matrix, imported folders first. */
export function renderImportsPage(): string {
  const rooms = inOrder();
  const rows = rooms.map((room, row) => {
    const cells = rooms.map((other, column) => {
      if (row === column) return "■";
      return MAY_IMPORT[room]?.includes(other) ? "×" : "";
    });
    return `| ${row + 1} | ${nameOf(room)} | ${cells.join(" | ")} |`;
  });
  return `# Who imports whom

A row may import the columns that are marked. Every mark is left of the diagonal: imports run one way, and there is no circle. All may import the nouns (${NOUNS.map((noun) => `\`${noun}\``).join(", ")}). Rooms of the library are in bold; it imports nothing of the service. \`tests/architecture/rooms.ts\` has the table, and \`UPDATE_DOCS=1 npx vitest run --project node tests/architecture\` writes this page.

| | Room | ${rooms.map((_, index) => index + 1).join(" | ")} |
|---|---|${rooms.map(() => ":-:|").join("")}
${rows.join("\n")}
`;
}

function nameOf(room: string): string {
  const name = `\`${room}${room.endsWith(".ts") ? "" : "/"}\``;
  return room in LIBRARY ? `**${name}**` : name;
}

/** The folders in dependency order; among equals the library's first, then by name. */
function inOrder(): string[] {
  const left = Object.keys(MAY_IMPORT).filter((room) => !NOUNS.includes(room));
  const placed: string[] = [];
  left.sort((one, other) => Number(other in LIBRARY) - Number(one in LIBRARY) || (one < other ? -1 : 1));
  while (left.length > 0) {
    const next = left.findIndex((room) => MAY_IMPORT[room]?.every((other) => placed.includes(other)));
    if (next < 0) throw new Error(`These rooms import each other: ${left.join(", ")}`);
    placed.push(...left.splice(next, 1));
  }
  return placed;
}
