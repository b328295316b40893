import type { Article } from "../article.ts";
import type { Author } from "../stated-metadata.ts";

/**
 * The article as a schema.org object of its own type, without the properties that it does not state.
 * https://schema.org/NewsArticle
 */
export function renderJsonLd(article: Article): Record<string, unknown> {
  return withoutEmpty({
    "@context": "https://schema.org",
    "@type": article.type,
    url: article.url,
    mainEntityOfPage: article.url,
    headline: article.headline,
    alternativeHeadline: article.alternativeHeadline,
    description: article.description,
    author: article.authors.map(authorNode),
    publisher: article.publisher?.name
      ? withoutEmpty({
          "@type": "Organization",
          name: article.publisher.name,
          url: article.publisher.url,
          logo: article.publisher.logo,
        })
      : null,
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    inLanguage: article.inLanguage,
    articleSection: article.articleSection,
    keywords: article.keywords,
    image: [...new Set([article.mainImage?.url, ...article.images.map((image) => image.url)])].filter(Boolean),
    video: article.videos.map((video) => withoutEmpty({ "@type": "VideoObject", name: video.title, url: video.url })),
    audio: article.audios.map((audio) => withoutEmpty({ "@type": "AudioObject", name: audio.title, url: audio.url })),
    isAccessibleForFree: article.isAccessibleForFree,
    license: article.license,
    copyrightHolder: article.copyrightHolder,
    wordCount: article.wordCount,
    articleBody: article.articleBody,
  });
}

function authorNode(author: Author): Record<string, unknown> {
  return withoutEmpty({ "@type": author.kind, name: author.name, url: author.url });
}

/** In JSON-LD `null` and an empty list would be statements. */
function withoutEmpty(node: Record<string, unknown>): Record<string, unknown> {
  const stated = Object.entries(node).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stated);
}
