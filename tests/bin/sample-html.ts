/** A page with an article, boilerplate around it, and a list of links inside it. */
export const SAMPLE_HTML = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The bridge reopens</title>
<link rel="canonical" href="https://harbour.example/news/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>The bridge reopens</h1>
<p>The old bridge over the harbour reopens on Friday after two years of work, the council said on Tuesday evening.</p>
<p>Engineers replaced forty of its beams and every one of its cables, and painted it in the green that it had in 1911.</p>
<h2>READ NEXT</h2>
<ul><li><a href="/ferry">The ferry sails on Sundays again</a></li><li><a href="/toll">What the toll pays for</a></li></ul>
<p>The toll stays what it was before the work began, though <a href="/buses">buses</a> now cross the bridge for nothing.</p>
</article><footer>Imprint</footer></body></html>`;
