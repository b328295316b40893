/** Pages that are small to send and expensive to process. Each is generated on demand. */
export interface Bomb {
  readonly name: string;
  readonly make: () => string;
}

/** Maximum size of a fetched page in bytes. */
const LARGEST = 4_900_000;

const words = (count: number) => "The ferry runs again today and people wave. ".repeat(Math.ceil(count / 8));
const article = (inside: string) =>
  `<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${words(300)}</p>${inside}</article></body></html>`;
/** The maximum text of a page. */
const mostText = (piece: string) => article(`<p>${piece.repeat(Math.floor(1_450_000 / piece.length))}</p>`);
const filled = (piece: string, before = "", after = "") =>
  before + piece.repeat(Math.floor((LARGEST - before.length - after.length) / piece.length)) + after;
const nested = (name: string, depth: number) =>
  article(`<${name}>`.repeat(depth) + words(100) + `</${name}>`.repeat(depth));
const numbered = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join("");

/** Each of them takes a fraction of a second. */
export const LIGHT_BOMBS: readonly Bomb[] = [
  { name: "1,000 nested divs", make: () => nested("div", 1000) },
  { name: "5,000 nested divs", make: () => nested("div", 5000) },
  { name: "110 nested divs", make: () => nested("div", 110) },
  {
    name: "110 nested divs, 170 times",
    make: () => article(("<div>".repeat(110) + words(10) + "</div>".repeat(110)).repeat(170)),
  },
  {
    name: "600,000 lines in 55 nested lists",
    make: () => article(`${"<ul><li>".repeat(55)}<pre>${"x\n".repeat(600_000)}</pre>`),
  },
  {
    name: "500,000 lines in 9 nested lists",
    make: () => article(`${"<ul><li>".repeat(9)}<pre>${"x\n".repeat(500_000)}</pre>`),
  },
  { name: "1,000,000 nested divs", make: () => filled("<div>") },
  { name: "100,000 links and paragraphs", make: () => filled("<a><p>x") },
  { name: "1,000 nested tables", make: () => article("<table><tr><td>".repeat(1000) + words(50)) },
  { name: "30 nested tables", make: () => article("<table><tr><td>".repeat(30) + words(50)) },
  {
    name: "foster-parented text in a table, 9,000 times",
    make: () => article(`<table>${"<tr>x".repeat(9_000)}</table>`),
  },
  { name: "100,000 short paragraphs", make: () => article("<p>x</p>".repeat(100_000)) },
  { name: "100,000 line breaks", make: () => article("<br>".repeat(100_000)) },
  { name: "19,000 line breaks and no text", make: () => article("<br>".repeat(19_000)) },
  { name: "1,000,000 entities", make: () => article(`<p>${"&amp;".repeat(970_000)}</p>`) },
  { name: "one text of 4.9 MB without white space", make: () => filled("x", "<!doctype html><p>", "</p>") },
  { name: "one text of 4.9 MB of white space", make: () => filled(" ", "<!doctype html><p>x", "x</p>") },
  {
    name: "one text of 4.9 MB of no-break spaces",
    make: () => filled("\u00a0", "<!doctype html><p>x", "x</p>").slice(0, 4_900_000),
  },
  { name: "one text of 4.9 MB of line breaks", make: () => filled("\n", "<!doctype html><pre>x", "x</pre>") },
  { name: "a class of 1,000,000 tokens", make: () => article(`<p class="${"a ".repeat(1_000_000)}">${words(50)}</p>`) },
  { name: "a class of 30,000 tokens", make: () => article(`<p class="${"a ".repeat(30_000)}">${words(50)}</p>`) },
  { name: "70 classes of 64 KB", make: () => article(`<p class="${"share- ".repeat(9000)}">word</p>`.repeat(70)) },
  { name: "300,000 attributes", make: () => article(`<p ${numbered(300_000, (index) => `a${index} `)}>x</p>`) },
  {
    name: "250 attributes on each of 2,000 elements",
    make: () => article(`<p ${numbered(250, (index) => `a${index} `)}>x</p>`.repeat(2000)),
  },
  {
    name: "an end tag with 300,000 attributes",
    make: () => article(`<p>x</p ${numbered(300_000, (index) => `a${index} `)}>`),
  },
  { name: "a comment of 4.9 MB", make: () => filled("-", "<!doctype html><!--", "-->") },
  { name: "600,000 comments", make: () => filled("<!---->") },
  { name: "repeated unclosed comments", make: () => filled("<!--", "<p>") },
  { name: "an open tag of 4.9 MB", make: () => filled("<a ", "<!doctype html>") },
  { name: "a script of 4.9 MB", make: () => filled("<script>", "<!doctype html><script>") },
  { name: "an open script within scripts", make: () => filled("<!--<script>", "<!doctype html><script>") },
  {
    name: "nested JSON-LD of 4.9 MB",
    make: () => filled("[", '<!doctype html><script type="application/ld+json">', "</script>"),
  },
  {
    name: "nested JSON-LD graphs",
    make: () =>
      article(`<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}${"]}".repeat(20_000)}</script>`),
  },
  {
    name: "200 scripts of JSON-LD",
    make: () =>
      article(
        `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"Ferry"},'.repeat(200)}{}]</script>`.repeat(
          200,
        ),
      ),
  },
  {
    name: "18,000 meta elements",
    make: () =>
      `<!doctype html><head>${numbered(18_000, (index) => `<meta property="article:tag" content="tag ${index}">`)}</head>${article("")}`,
  },
  { name: "a title of 1 MB", make: () => `<!doctype html><title>${"Ferry - ".repeat(125_000)}</title>${article("")}` },
  {
    name: "a title of 60 KB of separators",
    make: () => `<!doctype html><title>${"| ".repeat(30_000)}</title>${article("")}`,
  },
  { name: "a byline of 1 MB", make: () => article(`<p class="byline">By ${"Ada Obi and ".repeat(80_000)}</p>`) },
  {
    name: "a date of 1 MB",
    make: () => article(`<time datetime="${"2026-11-23 ".repeat(5000)}">${"23 November 2026 ".repeat(50_000)}</time>`),
  },
  {
    name: "60,000 characters in a meta date",
    make: () => `<meta property="article:published_time" content="${"1".repeat(60_000)}">${article("")}`,
  },
  {
    name: "repeated unclosed formatting",
    make: () => article(numbered(100, (index) => `<b id=${index}>`) + "<p>x".repeat(90)),
  },
  { name: "formatting closed in the wrong order", make: () => article("<b><i><u><p></b></i></u>x".repeat(1500)) },
  { name: "4,000 forms, buttons and selects", make: () => article("<form><button>x<select><option>y".repeat(4000)) },
  { name: "nested svg and math", make: () => article("<svg><foreignObject><math><mi>".repeat(60) + words(50)) },
  { name: "nested templates", make: () => article("<template>".repeat(2000)) },
  { name: "nested noscript", make: () => article("<noscript><div>".repeat(2000)) },
  { name: "frames", make: () => filled("<frameset>") },
  { name: "NUL", make: () => filled("\0", "<!doctype html><p>") },
  { name: "unpaired surrogates", make: () => article(`<p>${"\ud83d x ".repeat(100_000)}</p>`) },
  { name: "combining marks on one letter", make: () => article(`<p>e${"\u0301".repeat(500_000)}</p>`) },
  { name: "right-to-left marks", make: () => article(`<p>${"\u202e x \u202c".repeat(200_000)}</p>`) },
  {
    name: "links with long URLs",
    make: () => article(`<a href="/${"a/../".repeat(12_000)}">word</a>`.repeat(60)),
  },
  {
    name: "a data URL of 60 KB on each of 60 images",
    make: () => article(`<img src="data:image/png;base64,${"A".repeat(60_000)}">`.repeat(60)),
  },
  {
    name: "a srcset of 60 KB on each of 60 images",
    make: () => article(`<img srcset="${"/a.jpg 1w, ".repeat(5500)}">`.repeat(60)),
  },
  {
    name: "broken JSON-LD of open strings",
    make: () => article(`<script type="application/ld+json">{${'"\\\\'.repeat(300_000)}\\</script>`),
  },
  {
    name: "broken JSON-LD of escaped quotation marks",
    make: () => article(`<script type="application/ld+json">{${'"\\"'.repeat(300_000)}\\</script>`),
  },
  {
    name: "broken JSON-LD of closing comments",
    make: () => article(`<script type="application/ld+json">{${"]]>\t".repeat(200_000)}x</script>`),
  },
  {
    name: "JSON-LD with endless types",
    make: () => article(`<script type="application/ld+json">{${'"@type":[R'.repeat(90_000)}]</script>`),
  },
  {
    name: "white space in 1,000 attributes",
    make: () =>
      `<!doctype html>${["author", "og:title", "description", "article:published_time", "keywords"]
        .map((key) => `<meta name="${key}" property="${key}" content="x${"\t".repeat(60_000)}x">`)
        .join("")
        .repeat(14)}${article("")}`,
  },
  {
    name: "pre of 200,000 line breaks in elements",
    make: () => article(`<pre>x${`<i>${"\n".repeat(99)}</i>`.repeat(2_000)}x</pre>`),
  },
  { name: "nothing", make: () => "" },
];

/** Pages just within the limits: these take the longest, and are measured by `bench/hostile.ts`. */
export const HEAVY_BOMBS: readonly Bomb[] = [
  { name: "800 nested links and paragraphs", make: () => article(`<a><p>${words(8)}`.repeat(800)) },
  { name: "19,000 short paragraphs", make: () => article("<p>x</p>".repeat(19_000)) },
  { name: "55,000 short spans in one paragraph", make: () => article(`<p>${"<span>x</span> ".repeat(55_000)}</p>`) },
  {
    name: "150 times 100 nested spans",
    make: () => article(`${"<span>".repeat(100)}x${"</span>".repeat(100)}`.repeat(150)),
  },
  {
    name: "10,000 reader comments of five elements",
    make: () =>
      article(
        numbered(
          10_000,
          (index) => `<div><div><b>Ada${index}</b><i>2 h ago</i></div><p>${words(8)}${words(8)}</p></div>`,
        ),
      ),
  },
  { name: "27,000 boxes with class comment", make: () => article("<div class=comment><p>x</p></div>".repeat(27_000)) },
  { name: "19,000 short spans in one paragraph", make: () => article(`<p>${"<span>x</span> ".repeat(19_000)}</p>`) },
  {
    name: "19,000 spans in one paragraph, each a word of a sentence",
    make: () => article(`<p>${"<i>ferry,</i> ".repeat(19_000)}</p>`),
  },
  { name: "19,000 line breaks", make: () => article(`<p>${"x<br>".repeat(19_000)}</p>`) },
  { name: "18,000 list items", make: () => article(`<ul>${"<li>item".repeat(18_000)}</ul>`) },
  { name: "19,000 links", make: () => article("<a href=/a>word</a> ".repeat(19_000)) },
  { name: "10,000 images", make: () => article(numbered(10_000, (index) => `<img src=/${index}.jpg alt="x y">`)) },
  {
    name: "4,000 figures with captions",
    make: () =>
      article(
        numbered(4000, (index) => `<figure><img src=/${index}.jpg><figcaption>Photo: A. Obi</figcaption></figure>`),
      ),
  },
  { name: "8,000 headings", make: () => article(numbered(8000, (index) => `<h2>Read next ${index}</h2><p>word</p>`)) },
  {
    name: "a table of 18,000 cells",
    make: () => article(`<table>${`<tr>${"<td>x".repeat(100)}`.repeat(180)}</table>`),
  },
  { name: "700,000 bad entities", make: () => mostText("&x") },
  { name: "one text of 1.4 MB of words", make: () => mostText("ferry ") },
  { name: "one text of 1.4 MB of commas", make: () => mostText(", ") },
  { name: "one text of 1.4 MB of brackets and stars", make: () => mostText("[*_`<") },
  {
    name: "JSON-LD of 100,000 authors",
    make: () =>
      article(
        `<script type="application/ld+json">{"@type":"NewsArticle","author":[${'{"name":"Ada Obi"},'.repeat(100_000)}{"name":"x"}]}</script>`,
      ),
  },
  {
    name: "brackets, at signs and pipes in attributes",
    make: () =>
      `<!doctype html>${["[", "(", "<", "<0", "a@", "| ", ", ", "aA", "0-", "2031 ", "…", "."]
        .map((piece) => piece.repeat(Math.floor(60_000 / piece.length)))
        .flatMap((value) =>
          ["author", "og:title", "description", "article:published_time", "keywords", "og:image", "copyright"].map(
            (key) => `<meta name="${key}" property="${key}" content="${value}">`,
          ),
        )
        .slice(0, 80)
        .join("")}${article("")}`,
  },
  {
    name: "bylines, credits and dates of brackets, at signs and pipes",
    make: () =>
      article(
        ["[", "(", "a@", "| ", ", ", "aA", "0-", "2031 ", "…", ". ", " y ", "1)", "– "]
          .map((piece) => piece.repeat(Math.floor(100_000 / piece.length)))
          .map(
            (text) =>
              `<p class="byline author">By ${text}</p><time>${text}</time><figcaption>${text}</figcaption><p>${text}</p>`,
          )
          .join(""),
      ),
  },
  { name: "10,500 short paragraphs", make: () => article("<p>x</p>".repeat(10_500)) },
  { name: "10,500 line breaks", make: () => article(`<p>${"x<br>".repeat(10_500)}</p>`) },
  { name: "7,800 words in italics", make: () => article(`<p>${"<i>ferry,</i> ".repeat(7_800)}</p>`) },
  { name: "10,500 items of an ordered list", make: () => article(`<ol>${"<li>item".repeat(10_500)}</ol>`) },
  { name: "7,800 links", make: () => article("<a href=/a>word</a> ".repeat(7_800)) },
  {
    name: "3,500 figures with captions",
    make: () =>
      article(
        numbered(3_500, (index) => `<figure><img src=/${index}.jpg><figcaption>Photo: A. Obi</figcaption></figure>`),
      ),
  },
  { name: "5,200 headings", make: () => article(numbered(5_200, (index) => `<h2>Read next ${index}</h2><p>word</p>`)) },
  {
    name: "a table of 10,400 cells",
    make: () => article(`<table>${`<tr>${"<td>x".repeat(100)}`.repeat(104)}</table>`),
  },
  {
    name: "a table of 5,600 columns and 2,800 rows",
    make: () => article(`<table><tr>${"<td>x".repeat(5_600)}${"<tr><td>x".repeat(2_800)}</table>`),
  },
  {
    name: "pre of 1,000,000 line breaks in 10,000 elements with words",
    make: () => article(`<pre>${`<i>${"\n".repeat(95)}x</i>`.repeat(10_000)}</pre>`),
  },
  { name: "a link around 5,500 paragraphs", make: () => article(`<a href=/a>${"<p>ferry".repeat(5_500)}`) },
  { name: "18,000 items of an ordered list", make: () => article(`<ol>${"<li>item".repeat(18_000)}</ol>`) },
  { name: "18,000 list items with labels", make: () => article(`<ul>${"<li>Print".repeat(18_000)}</ul>`) },
  {
    name: "9,000 list items with links",
    make: () => article(`<ul>${"<li><a href=/a>The ferry</a>".repeat(9_000)}</ul>`),
  },
  { name: "19,000 rules and no text", make: () => article(`${"<hr>".repeat(9_500)}x${"<hr>".repeat(9_500)}`) },
  {
    name: "6,000 images in one paragraph",
    make: () => article(`<p>${numbered(6_000, (index) => `<img src=/${index}.jpg> <br>`)}`),
  },
  {
    name: "10,000 images in one figure",
    make: () => article(`<figure>${numbered(10_000, (index) => `<img src=/${index}.jpg>`)}`),
  },
  {
    name: "9,000 empty boxes with 3,000 images",
    make: () => article(`<div>${"<i></i>".repeat(9_000)}${numbered(3_000, (index) => `<p><img src=/${index}.jpg>`)}`),
  },
  {
    name: "a picture of 9,000 files and 9,000 images",
    make: () =>
      article(
        `<picture>${"<source srcset=/a.jpg>".repeat(9_000)}${numbered(9_000, (index) => `<img src=/${index}.jpg>`)}`,
      ),
  },
  {
    name: "a table of 9,000 columns and 4,500 rows",
    make: () => article(`<table><tr>${"<td>x".repeat(9_000)}${"<tr><td>x".repeat(4_500)}</table>`),
  },
  {
    name: "6,000 links in headings",
    make: () => article("<h2><a href=/a>The ferry</a></h2><p>word</p>".repeat(6_000)),
  },
  {
    name: "pre of 1,000,000 line breaks in elements",
    make: () => article(`<pre>x${`<i>${"\n".repeat(99)}</i>`.repeat(10_000)}x</pre>`),
  },
  {
    name: "no-break spaces in 18,000 elements",
    make: () => article(`<p>x${`<i>${"\u00a0".repeat(99)}</i>`.repeat(18_000)}x</p>`),
  },
];
