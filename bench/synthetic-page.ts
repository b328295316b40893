import type { FetchedPage } from "../src/fetched-page.ts";
import { makeWords, randomNumbers } from "./synthetic-article.ts";

const HOSTS = 20;
const PARAGRAPHS = 12;

/** Page number `index` of a small web after this many edits: an article of about 700 words with boilerplate. */
export function syntheticPage(index: number, edits: number): FetchedPage {
  const random = randomNumbers(index + 1);
  const url = `https://news${index % HOSTS}.example.com/2026/story-${index}`;
  const headline = makeWords(8, random);
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    () => `<p>${sentence(random)} ${sentence(random)} ${sentence(random)}</p>`,
  );
  for (let edit = 0; edit < edits; edit++) paragraphs[edit] = `<p>${sentence(random)} ${sentence(random)}</p>`;
  const links = Array.from({ length: 15 }, (_, link) => `<li><a href="/${link}">${makeWords(6, random)}</a></li>`).join(
    "",
  );
  const html = `<!doctype html><html lang="en"><head><title>${headline}</title>
<link rel="canonical" href="${url}"><meta property="og:type" content="article"></head>
<body><nav><ul>${links}</ul></nav><main><article><h1>${headline}</h1>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
${paragraphs.join("\n")}
<aside class="related"><h2>Read next</h2><ul>${links}</ul></aside></article></main>
<footer>© The Synthetic Post</footer></body></html>`;
  return {
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    statusCode: 200,
    contentType: "text/html; charset=utf-8",
    charset: { used: "utf-8", source: "header" },
    etag: null,
    lastModified: null,
    headers: {},
    fetchedAt: new Date(Date.UTC(2026, 0, 1 + (index % 28), 8, edits)).toISOString(),
    body: new TextEncoder().encode(html),
    html,
  };
}

function sentence(random: () => number): string {
  const text = makeWords(12 + Math.floor(random() * 14), random);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
