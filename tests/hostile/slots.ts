const SENTENCES = "The tram runs again today and people wave at it. ".repeat(40);

function page(inArticle: string, head = "", title = "The tram runs again", heading = title): string {
  return (
    `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${heading}</h1>` +
    `${inArticle}<p>${SENTENCES}</p></article></body></html>`
  );
}

/** `text` as the text or an attribute of HTML. */
function html(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function jsonLd(fields: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify({ "@type": "NewsArticle", ...fields }).replace(/</g, "\\u003c");
  return `<script type="application/ld+json">${json}</script>`;
}

const METAS = (
  "author description og:title og:site_name article:published_time keywords article:section og:description robots " +
  "copyright og:image og:locale parsely-author citation_author dc.creator news_keywords twitter:creator og:video"
).split(" ");

/** Article pages, each with one place for hostile text. */
export const SLOTS: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => page("", "", html(text), "Trams"),
  heading: (text) => page("", "", "Trams", html(text)),
  "title and heading": (text) => page("", "", html(text)),
  byline: (text) => page(`<p class="byline">By ${html(text)}</p>`),
  "author in parts": (text) =>
    page(`<div class="author"><span>${html(text)}</span><a href="/a">${html(text)}</a></div>`),
  "rel=author": (text) => page(`<a rel="author" href="/a">${html(text)}</a>`),
  "itemprop=author": (text) => page(`<span itemprop="author">${html(text)}</span>`),
  address: (text) => page(`<address>${html(text)}</address>`),
  time: (text) => page(`<time>${html(text)}</time>`),
  datetime: (text) => page(`<time datetime="${html(text)}">today</time>`),
  dateline: (text) => page(`<p class="date published">${html(text)}</p>`),
  caption: (text) =>
    page(`<figure><img src="/a.jpg" alt="${html(text)}"><figcaption>${html(text)}</figcaption></figure>`),
  credit: (text) =>
    page(`<figure><img src="/a.jpg"><figcaption>Photo <b class="credit">${html(text)}</b></figcaption></figure>`),
  paragraph: (text) => page(`<p>${html(text)}</p>`),
  "place line": (text) => page(`<p>LEITH (${html(text)}) - The tram runs.</p>`),
  "last line": (text) => page("").replace("</article>", `<p><em>${html(text)}</em></p></article>`),
  items: (text) => page(`<ul><li>${html(text)}</li><li>${html(text)}</li></ul>`),
  link: (text) => page(`<p><a href="/x">${html(text)}</a></p>`),
  button: (text) => page(`<button>${html(text)}</button><div role="button">${html(text)}</div>`),
  subheading: (text) => page(`<h2>${html(text)}</h2><p>Trams.</p>`),
  strong: (text) => page(`<p><strong>${html(text)}</strong></p>`),
  quotation: (text) => page(`<blockquote>${html(text)}</blockquote>`),
  preformatted: (text) =>
    page(`<pre>${html(text)}</pre><pre><code>${html(text)}</code></pre><p><code>${html(text)}</code></p>`),
  cell: (text) => page(`<table><caption>${html(text)}</caption><tr><td>${html(text)}<td>x<tr><td>y<td>z</table>`),
  aside: (text) => page(`<aside class="related">${html(text)}</aside>`),
  breadcrumb: (text) => page("").replace("<body>", `<body><nav class="breadcrumb"><a href="/">${html(text)}</a></nav>`),
  footer: (text) => page("").replace("</body>", `<footer>© ${html(text)}</footer></body>`),
  standfirst: (text) => page(`<p class="standfirst">${html(text)}</p>`),
  class: (text) => page(`<div class="${html(text)}"><p>${SENTENCES}</p></div>`),
  id: (text) => page(`<div id="${html(text)}"><p>${SENTENCES}</p></div>`),
  style: (text) => page(`<p style="${html(text)}">Trams.</p>`),
  href: (text) => page(`<p><a href="${html(text)}" title="${html(text)}">Trams</a></p>`),
  images: (text) => page(`<img src="${html(text)}"><img data-src="${html(text)}" srcset="${html(text)}">`),
  base: (text) => page(`<a href="x">Trams</a>`.repeat(200), `<base href="https://news.test/${html(text)}/">`),
  video: (text) => page(`<iframe src="https://www.youtube.com/${html(text)}" title="${html(text)}"></iframe>`),
  metas: (text) =>
    page("", METAS.map((name) => `<meta name="${name}" property="${name}" content="${html(text)}">`).join("")),
  "JSON-LD author": (text) => page("", jsonLd({ author: [{ "@type": "Person", name: text }, text] })),
  "JSON-LD headline": (text) => page("", jsonLd({ headline: text, alternativeHeadline: text, description: text })),
  "JSON-LD dates": (text) => page("", jsonLd({ datePublished: text, dateModified: text })),
  "JSON-LD publisher": (text) =>
    page("", jsonLd({ publisher: { name: text, url: `https://news.test/${text}` }, copyrightHolder: { name: text } })),
  "JSON-LD lists": (text) =>
    page("", jsonLd({ articleSection: text, keywords: text, inLanguage: text, license: text, image: text })),
  "JSON-LD as it comes": (text) =>
    page("", `<script type="application/ld+json">{"author":${text.replace(/</g, "")}}</script>`),
  script: (text) => page("", `<script>${text.replace(/</g, "")}</script>`),
  "markup as it comes": (text) => page(text),
  "preformatted markup": (text) => page(`<pre>${text}</pre>`),
};

/** Texts to repeat: separators, marks, words, dates, brackets, markup. */
export const SEEDS: readonly string[] = [
  ..."1|12 |2026-|2026-11-23 |Jan |12 May |a|A|Aa |A. |By |von |and |(|[|(a|[a|)|- | – |, |,|. |…|...|@|a@b.|http://|/".split(
    "|",
  ),
  ..."|~: ~“~\"~'~\u00a0x~ x~\nx~é~e\u0301~\u0301\u0323~港~ا~İ~ß~0:~12:00 ~€~#~*~_~<~&~&amp;~Read more ~Photo: ~© 2026 ~Share ".split(
    "~",
  ),
  ..."1) ~• ~-~—~\u200b~\u200d~\u202e~\u001b[~😀~%41~=~&x=~?~$~\\~`~!~^~{~}~+~| ~[x](~~~".split("~").filter(Boolean),
  ...'<p>x</p>~<b>x~<div><p>x~<blockquote><p>x~<ul><li>x~<table><tr><td>x~<br>~<span>x</span><br>~<a href=x>x</a>~<wbr>x~{"a":~["~</p>'.split(
    "~",
  ),
];

/** White space interrupted by elements or comments, and joined in the text of the parent. */
export const JOINED_BLANKS: readonly string[] = [
  `<b>${"\u00a0".repeat(60)}</b>`,
  `<b>${" ".repeat(60)}</b>`,
  `${" ".repeat(60)}<!-- -->`,
];

/** The page of a slot with about `length` characters of a seed. */
export function hostilePage(slot: string, seed: string, length: number): string {
  const text = `x${seed.repeat(Math.ceil(length / seed.length))}`.slice(0, length);
  return (SLOTS[slot] as (text: string) => string)(`${text}x`);
}
