/**
 * Harm: a request for `canary` next to the page, which no image makes. Short and without quotation marks, so
 * that it fits everywhere.
 */
export const RUN = "fetch(/canary/.source)";

/** A page that tries to act in the reader's browser. */
export interface Attack {
  readonly name: string;
  /** Inserted in the middle of the article. */
  readonly body: string;
  readonly head?: string;
  readonly headline?: string;
}

/** Attacks that do harm in a browser when shown unmodified. */
export const LIVE_ATTACKS: readonly Attack[] = [
  { name: "a script", body: `<script>${RUN}</script>` },
  { name: "a script in an unclosed paragraph", body: `<p>The harbour<b><i><script>${RUN}</script>` },
  { name: "a script in a comment that ends early", body: `<!--><script>${RUN}</script>-->` },
  { name: "an image that fails", body: `<img src="data:," onerror="${RUN}">` },
  { name: "an image with slashes for spaces", body: `<img/src="data:,"/onerror=${RUN}>` },
  { name: "a handler in capitals and entities", body: `<img src="data:," OnErRoR="&#102;etch(/canary/.source)">` },
  { name: "a handler after a broken quotation mark", body: `<img alt="""><img src="data:," onerror=${RUN}>">` },
  { name: "a link that is clicked", body: `<p><a href="javascript:${RUN}">Read the whole report here</a></p>` },
  { name: "a link with a tab in its scheme", body: `<p><a href="java&#9;script:${RUN}">Read the report</a></p>` },
  { name: "a link with control characters", body: `<p><a href="&#1;javascript:${RUN}">Read the report</a></p>` },
  { name: "a link with a comment in front", body: `<p><a href="javascript://%0a${RUN}">Read the report</a></p>` },
  { name: "a paragraph that is clicked", body: `<p onclick="${RUN}">The harbour master said so on Friday.</p>` },
  { name: "a pointer that hovers", body: `<p onpointerover="${RUN}">The harbour master said so on Friday.</p>` },
  { name: "autofocus", body: `<p tabindex="1" autofocus onfocus="${RUN}">The harbour master said so.</p>` },
  { name: "details that open", body: `<details open ontoggle="${RUN}"><summary>More</summary>The text</details>` },
  { name: "an animation that starts", body: `<svg><animate onbegin="${RUN}" attributeName="x" dur="1s"></svg>` },
  { name: "svg that is loaded", body: `<svg onload="${RUN}"><circle r="4"></circle></svg>` },
  { name: "a script in svg", body: `<svg><script>${RUN.replace("(", "&#40;")}</script></svg>` },
  { name: "a link in svg", body: `<svg><a xlink:href="javascript:${RUN}"><text y="20">Report</text></a></svg>` },
  {
    name: "a link in svg that changes",
    body: `<svg><a><set attributeName="href" to="javascript:${RUN}"></set><text y="20">Report</text></a></svg>`,
  },
  { name: "HTML within svg", body: `<svg><foreignObject><img src="data:," onerror="${RUN}"></foreignObject></svg>` },
  { name: "HTML within math", body: `<math><mi><img src="data:," onerror="${RUN}"></mi></math>` },
  { name: "a style element that ends svg", body: `<svg><style><img src="data:," onerror="${RUN}"></style></svg>` },
  { name: "a video that fails", body: `<video><source onerror="${RUN}"></video>` },
  { name: "audio that fails", body: `<audio src="data:," onerror="${RUN}"></audio>` },
  { name: "a frame with a page", body: `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>` },
  { name: "a frame with a script URL", body: `<iframe src="javascript:parent.${RUN}"></iframe>` },
  { name: "a frame from data", body: `<iframe src="data:text/html,<p>A box"></iframe>` },
  { name: "an object from data", body: `<object data="data:text/html,<p>A box"></object>` },
  { name: "an embedded page", body: `<embed src="data:text/html,<p>A box" type="text/html">` },
  { name: "a style sheet", body: `<style>p{background:url(canary)}</style>` },
  { name: "a style", body: `<p style="background:url(canary)">The harbour master said so on Friday.</p>` },
  { name: "a style sheet elsewhere", body: `<link rel="stylesheet" href="canary">` },
  { name: "a refresh", body: `<meta http-equiv="refresh" content="0;url=canary">` },
  { name: "a preload", body: `<link rel="preload" as="script" href="canary">` },
  {
    name: "a form that sends",
    body: `<form action="javascript:${RUN}"><button>Read the whole report here</button></form>`,
  },
  {
    name: "a button with a formaction",
    body: `<form><button formaction="javascript:${RUN}">Read the whole report here</button></form>`,
  },
  {
    name: "broken nesting of tables and forms",
    body: `<table><form><tr><td><svg><desc></form><img src="data:," onerror="${RUN}"></table>`,
  },
  {
    name: "a caption that closes its figure",
    body: `<figure><img src="/a.jpg" alt="A crane"><figcaption>A crane</figure><img src="data:," onerror="${RUN}">`,
  },
  {
    name: "a share bar that is removed and shown in the trail",
    body: `<div class="share-bar">Share <img src="data:," onerror="${RUN}"> &lt;img src="data:," onerror=${RUN}></div>`,
  },
];

const IMAGE = `<img src="data:," onerror="${RUN}">`;
const ESCAPED = IMAGE.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const IN_JSON = JSON.stringify(IMAGE).replaceAll("<", "\\u003c");

/** Attacks that are inert until text is inserted as HTML or parsed a second time. */
export const SLEEPING_ATTACKS: readonly Attack[] = [
  { name: "markup as text", body: `<p>The harbour master wrote ${ESCAPED} on the wall.</p>` },
  { name: "markup in code", body: `<pre><code>${ESCAPED}</code></pre>` },
  { name: "a template", body: `<template>${IMAGE}<script>${RUN}</script></template>` },
  { name: "noscript ended by an attribute", body: `<noscript><p title="</noscript>${ESCAPED}"></noscript>` },
  { name: "a text area", body: `<textarea></textarea${""} ><p>x</p><textarea>${IMAGE}</textarea>` },
  {
    name: "math that changes the namespace of a style",
    body: `<form><math><mtext></form><form><mglyph><style></math>${IMAGE}</style></mglyph></mtext></math>`,
  },
  {
    name: "svg with a comment in a style",
    body: `<svg></p><style><a title="</style>${ESCAPED}"></style></svg>`,
  },
  {
    name: "math with an annotation",
    body: `<math><annotation-xml encoding="text/html"><style><a id="</style>${ESCAPED}">`,
  },
  {
    name: "a table in an svg in a table",
    body: `<table><svg><title><table></title><a title="</title>${ESCAPED}"></svg>`,
  },
  { name: "a picture of svg text", body: `<img alt="A crane" src="data:image/svg+xml,<svg onload='${RUN}'/>">` },
  { name: "a link to a page in data", body: `<p><a href="data:text/html,<script>${RUN}</script>">The report</a></p>` },
  { name: "vbscript", body: `<p><a href="vbscript:${RUN}">Read the whole report here</a></p>` },
  { name: "alternative text", body: `<img src="/a.jpg" alt="${ESCAPED}">` },
  { name: "a caption", body: `<figure><img src="/b.jpg" alt=""><figcaption>${ESCAPED}</figcaption></figure>` },
  { name: "a class and a language", body: `<p class="${ESCAPED}" lang="${ESCAPED}">The harbour master said so.</p>` },
  {
    name: "a base URL",
    body: "<p>The tide turned.</p>",
    head: `<base href="https://elsewhere.example/">`,
  },
  {
    name: "names of document properties",
    body: `<form id="main" name="createElement"><input name="parentNode"><input name="attributes"></form>
      <img name="body" src="/c.jpg"><img name="getElementById" src="/d.jpg"><a id="cookie" name="cookie">The report</a>`,
  },
  { name: "the headline", body: "<p>The tide turned.</p>", headline: ESCAPED },
  {
    name: "metadata",
    body: "<p>The tide turned.</p>",
    head: ["author", "description", "keywords", "article:section", "og:site_name", "og:title", "og:locale"]
      .map((name) => `<meta name="${name}" property="${name}" content="${ESCAPED}">`)
      .join(""),
  },
  {
    name: "metadata in JSON",
    body: "<p>The tide turned.</p>",
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":${IN_JSON},"author":{"name":${IN_JSON}},
      "publisher":{"name":${IN_JSON}},"keywords":[${IN_JSON}],"articleSection":${IN_JSON},"license":"javascript:${RUN}",
      "image":{"url":"javascript:${RUN}","caption":${IN_JSON}},"inLanguage":${IN_JSON}}</script>`,
  },
  {
    name: "script URLs",
    body: `<p>The tide turned.</p><img src="javascript:${RUN}"><img srcset="javascript:${RUN} 2x">`,
    head: `<link rel="canonical" href="javascript:${RUN}"><meta property="og:image" content="javascript:${RUN}">`,
  },
];

const PROSE = [
  "The harbour board voted on Friday to keep the old crane at the end of the north quay, after a campaign of six months.",
  "More than four thousand people had signed the petition, and the board heard nine of them before it took its decision.",
  "The crane was built in 1911, has not lifted anything since 1986, and costs the town eleven thousand a year to paint.",
  "Its supporters say that the ferry's passengers look for it first, and that a town without it would look like any other.",
  "The board's engineer told the meeting that the jib is sound, and that the rails below it can be mended in one winter.",
  "Work begins in March, when the oyster boats have gone out, and it is to be finished before the regatta at midsummer.",
];

/** An article of real sentences with the attack. */
export function pageOf({ body, head = "", headline = "The crane stays" }: Attack): string {
  const paragraphs = PROSE.map((sentence) => `<p>${sentence}</p>`);
  return `<!doctype html><html lang="en"><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>
    ${paragraphs.slice(0, 3).join("\n")}\n${body}\n${paragraphs.slice(3).join("\n")}</article></body></html>`;
}
