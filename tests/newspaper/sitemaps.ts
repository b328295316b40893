import { escapeXml, feedEntries } from "./feeds.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function sitemapIndex(origin: string): string {
  return `${HEAD}
<sitemapindex ${NAMESPACE}>
<sitemap><loc>${origin}/sitemap-articles.xml</loc></sitemap>
<sitemap><loc>${origin}/sitemap-news.xml</loc></sitemap>
</sitemapindex>
`;
}

/** Every URL of the site, including section pages. */
export function articleSitemap(origin: string): string {
  const sections = ["/", "/news/", "/weekend/", "/lab/", "/editions/", "/archive/"].map(
    (path) => `<url><loc>${origin}${path}</loc></url>`,
  );
  const articles = feedEntries(origin).map(
    (entry) => `<url><loc>${escapeXml(entry.url)}</loc><lastmod>${entry.published}</lastmod></url>`,
  );
  return `${HEAD}\n<urlset ${NAMESPACE}>\n${[...sections, ...articles].join("\n")}\n</urlset>\n`;
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemap(origin: string): string {
  const urls = feedEntries(origin)
    .slice(0, 12)
    .map(
      (entry) => `<url><loc>${escapeXml(entry.url)}</loc><news:news>
<news:publication><news:name>Tern Harbour Gazette</news:name><news:language>${entry.lang.slice(0, 2)}</news:language></news:publication>
<news:publication_date>${entry.published}</news:publication_date><news:title>${escapeXml(entry.title)}</news:title>
</news:news></url>`,
    );
  return `${HEAD}
<urlset ${NAMESPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join("\n")}
</urlset>
`;
}

export function robotsTxt(origin: string): string {
  return `User-agent: *
Disallow: /private/
Disallow: /search
Disallow: /members/

Sitemap: ${origin}/sitemap.xml
Sitemap: ${origin}/sitemap-news.xml
`;
}
