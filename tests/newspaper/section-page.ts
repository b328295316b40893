import { readFileSync } from "node:fs";
import { ARTICLES } from "./articles.ts";
import { escapeXml } from "./feeds.ts";
import type { NewspaperArticle } from "./newspaper-page.ts";

const TITLES: Readonly<Record<string, string>> = {
  news: "News",
  weekend: "Weekend",
  lab: "Tide Lab",
  editions: "Editions",
  archive: "Archive",
};

/** The front page, with a lead story and a card for each other article. */
export function frontPage(): string {
  const articles = publicArticles();
  const [lead, ...others] = articles;
  const leadCard = lead === undefined ? "" : card(lead, "front-card front-card--lead", "eager");
  return fill(
    "Tern Harbour Gazette: news from the harbour, six mornings a week",
    `<h1 class="gz-kicker">Today in Tern Harbour</h1>
<div class="front-grid">${leadCard}${others.map((article) => card(article, "front-card", "lazy")).join("\n")}</div>`,
  );
}

/** A list of one section's articles; `null` when there is no such section. */
export function sectionPage(section: string): string | null {
  const title = TITLES[section];
  if (title === undefined) return null;
  const cards = publicArticles().filter((article) => article.section === section);
  return fill(
    `${title} | Tern Harbour Gazette`,
    `<h1>${title}</h1>
<div class="front-grid">${cards.map((article) => card(article, "front-card", "lazy")).join("\n")}</div>
<nav class="pagination" aria-label="Pages"><span>1</span> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">Older stories</a></nav>`,
  );
}

function publicArticles(): NewspaperArticle[] {
  return ARTICLES.filter((article) => !article.path.startsWith("/private/")).sort(
    (a, b) => Date.parse(b.published) - Date.parse(a.published),
  );
}

function card(article: NewspaperArticle, className: string, loading: "eager" | "lazy"): string {
  const picture =
    article.picture === null
      ? ""
      : `<a href="${article.path}"><img src="/images/${article.picture}-480.jpg" width="480" height="270" loading="${loading}" alt=""></a>`;
  return `<article class="${className}" lang="${article.lang}">${picture}<div>
<h3><a href="${article.path}">${escapeXml(article.title)}</a></h3><p>${escapeXml(article.teaser)}</p></div></article>`;
}

function fill(title: string, main: string): string {
  const head = `<title>${title}</title>\n<meta property="og:type" content="website">`;
  return readFileSync(new URL("layouts/broadsheet.html", import.meta.url), "utf8")
    .replace("{{lang}}", "en-GB")
    .replace("{{head}}", () => head)
    .replace("{{main}}", () => main);
}
