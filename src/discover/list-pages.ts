interface Listed {
  readonly url: string;
}

/** A page with this many pages below it is a list; an article may have an AMP page or a gallery below it. */
const MIN_PAGES_BELOW = 3;
/** Parent folders that count a page; sections are never further up from their articles. */
const MAX_LEVELS_ABOVE = 5;

/** Excludes the home page and pages with several others below them: sections, which sitemaps list among articles. */
export function withoutListPages<Entry extends Listed>(entries: readonly Entry[]): Entry[] {
  const below = new Map<string, number>();
  for (const { url } of entries)
    for (const folder of foldersOf(new URL(url))) below.set(folder, (below.get(folder) ?? 0) + 1);
  return entries.filter(({ url }) => {
    const page = new URL(url);
    if (page.search !== "") return true;
    return page.pathname !== "/" && (below.get(withoutSlash(page)) ?? 0) < MIN_PAGES_BELOW;
  });
}

/** The folders that contain a page, the nearest first, without the root. */
function* foldersOf(page: URL): Generator<string> {
  const { origin } = page;
  let folder = withoutSlash(page);
  for (let above = 0; above < MAX_LEVELS_ABOVE; above++) {
    folder = folder.slice(0, folder.lastIndexOf("/"));
    if (folder.length <= origin.length) return;
    yield folder;
  }
}

function withoutSlash({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/$/, "");
}
