interface Listed {
  readonly url: string;
}

/** Pages below another that make it a list of them: an article may have its AMP page or its pictures below it. */
const MIN_BELOW = 3;
/** Folders above a page that count it: sections have no more between them and their articles. */
const MAX_ABOVE = 5;

/** Leaves out the front page, and pages that several others lie below: sections, which sitemaps list beside articles. */
export function withoutListPages<Entry extends Listed>(entries: readonly Entry[]): Entry[] {
  const below = new Map<string, number>();
  for (const { url } of entries)
    for (const folder of foldersOf(new URL(url))) below.set(folder, (below.get(folder) ?? 0) + 1);
  return entries.filter(({ url }) => {
    const page = new URL(url);
    if (page.search !== "") return true;
    return page.pathname !== "/" && (below.get(withoutSlash(page)) ?? 0) < MIN_BELOW;
  });
}

/** The folders that a page lies in, the nearest first, save the root. */
function* foldersOf(page: URL): Generator<string> {
  const { origin } = page;
  let folder = withoutSlash(page);
  for (let above = 0; above < MAX_ABOVE; above++) {
    folder = folder.slice(0, folder.lastIndexOf("/"));
    if (folder.length <= origin.length) return;
    yield folder;
  }
}

function withoutSlash({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/$/, "");
}
