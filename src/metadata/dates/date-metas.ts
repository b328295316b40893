/** Names of `<meta>` under which pages state when the article was first published. */
export const PUBLISHED_METAS =
  "article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished rnews:datepublished publishdate publish-date publish_date published published_time published-date pubdate pub_date publication_date publication-date publicationdate originalpublicationdate dcterms.issued dcterms.created dc.date.issued dc.date.created dc.date.publication citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime shareaholic:article_published_time bt:pubdate article_date_original displaydate datecreated created createdate date_published article:post_date prism.publicationdate eprints.date".split(
    " ",
  );

/** Names under which they state when it was last changed. */
export const MODIFIED_METAS =
  "article:modified_time og:article:modified_time article:modified og:updated_time og:modified_time article:updated_time datemodified modified date.modified dcterms.modified dc.date.modified lastmod last-modified last_updated_date last_modified revised updated cxenseparse:modifiedtime bt:moddate article_date_updated shareaholic:article_modified_time".split(
    " ",
  );

/** Names under which some systems state when they last wrote the page. */
export const UNCERTAIN_METAS = ["dcterms.date", "dc.date", "date"];
