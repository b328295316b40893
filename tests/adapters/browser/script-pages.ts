/** Pages that build themselves by script, by path; `/api/story` has the story of the first. */

const FILLER = [
  "The ferry across the Arn sails again on Monday after two weeks in the yard, the harbour master said on Thursday.",
  "Divers had found a crack in the hull below the waterline, which the crew had taken for a loose plate all winter.",
  "Tickets bought before the repair stay valid until the end of May, and cyclists travel without a surcharge in April.",
];

export const STORY = { headline: "The ferry sails again", paragraphs: FILLER };

/** An application that shows the story of its API. */
export const APPLICATION = `<!doctype html><html lang="en"><head><title>Harbour News</title><link rel="stylesheet" href="/style.css"></head>
<body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>
<script src="/application.js"></script></body></html>`;

export const APPLICATION_SCRIPT = `fetch("/api/story").then((response) => response.json()).then(({ headline, paragraphs }) => {
  document.title = headline;
  document.getElementById("root").innerHTML =
    "<article><h1>" + headline + "</h1>" + paragraphs.map((text) => "<p>" + text + "</p>").join("") +
    "<img src='/photo.jpg'></article>";
});`;

/** A page with `text` and a script. */
export function withScript(script: string, text = "Here before the script."): string {
  return `<!doctype html><html lang="en"><title>A page</title><body><p id="text">${text}</p><p id="log"></p>
<script>const log = (line) => { document.getElementById("log").append(line + "; "); };
${script}</script></body></html>`;
}
