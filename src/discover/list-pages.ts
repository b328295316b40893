interface Listed {
  readonly url: string;
}

/** Pages below another that make it a list of them: an article may have its AMP page or its pictures below it. */
const MIN_BELOW = 3;

/** Leaves out the front page, and pages that several others lie below: sections, which sitemaps list beside articles. */
export function withoutListPages<Entry extends Listed>(entries: readonly Entry[]): Entry[] {
  const below = new Map<string, number>();
  for (const { url } of entries) {
    const folder = folderOf(url);
    below.set(folder, (below.get(folder) ?? 0) + 1);
  }
  return entries.filter(({ url }) => {
    const page = new URL(url);
    if (page.search !== "") return true;
    return page.pathname !== "/" && (below.get(withoutSlash(page)) ?? 0) < MIN_BELOW;
  });
}

function folderOf(url: string): string {
  const path = withoutSlash(new URL(url));
  return path.slice(0, path.lastIndexOf("/"));
}

function withoutSlash({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/$/, "");
}
