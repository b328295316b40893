/** What date a `<meta>` states; "uncertain" are names under which some systems state when they last wrote the page. */
export type MetaSense = "published" | "created" | "modified" | "uncertain";

const NAMES: Readonly<Record<MetaSense, string>> = {
  published: `
    article:published_time og:article:published_time article:published og:published_time og:pubdate date_published
    published_date publish_date publish_time published published_time published_at published_on pub_date pub_time
    publication_date publication_time original_publication_date first_published date_first_published
    article:publication_date article:publish_date article:pub_date article:post_date article_date_original
    dcterms.issued dc.issued dc.date.issued dcterms.date.issued dcterms.published dc.date.published dc.date.publication
    dcterms.available citation_publication_date citation_online_date citation_date prism.publication_date
    rnews:date_published iso-8601-publish-date parsely-pub-date sailthru.date cxenseparse:publishtime
    cxenseparse:recs:publishtime shareaholic:article_published_time bt:pubdate display_date post_date posted_date
    eprints.date`,
  created: `
    dcterms.created dc.created dc.date.created dcterms.date.created date_created created created_date create_date
    created_at creation_date date_creation article:created article:created_time weibo:article:create_at`,
  modified: `
    article:modified_time og:article:modified_time article:modified article:update_time article:updated_time
    article:updated og:updated_time og:modified_time date_modified modified modified_date modified_time
    modification_date date.modified dcterms.modified dc.modified dc.date.modified dcterms.date.modified dcterms.updated
    lastmod last-modified last_modified_date last_updated last_updated_date last_update update_time updated_time
    updated_at updated updated_date date_updated date_update update_date revised revision_date cxenseparse:modifiedtime bt:moddate
    article_date_updated shareaholic:article_modified_time weibo:article:update_at`,
  uncertain: "dcterms.date dc.date date article:date content_date",
};

const senses = new Map(
  Object.entries(NAMES).flatMap(([sense, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [bare(name), sense as MetaSense] as const),
  ),
);

/**
 * Dots, colons, dashes and underscores in names are equivalent and often omitted: `pubdate`, `pub_date`, `pub-date`.
 */
function bare(name: string): string {
  return name.replace(/[.:_\s-]/g, "");
}

/** The kind of date under this name; `null` if it is not the name of a date. @param name in lower case */
export function metaSense(name: string): MetaSense | null {
  return senses.get(bare(name)) ?? null;
}
