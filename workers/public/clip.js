import { send } from "./send.js";

/** In characters of UTF-16: what the service takes. */
const MAX_PAGE = 5_000_000;
/** In milliseconds. A page that cuts its ties to what it opens never answers. */
const PATIENCE = 4_000;

const what = document.getElementById("what");
const form = document.getElementById("save");
const progress = document.getElementById("progress");
let page = null;

const late = setTimeout(() => offerAddress("The page sent nothing."), PATIENCE);
addEventListener("message", take);
// Whoever opened this window is told no more than that it is there.
if (opener === null) offerAddress("No page sent this.");
else opener.postMessage("cuttings: ready", "*");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (page === null || form.hidden) return;
  form.hidden = true;
  await send(page, progress);
  progress.querySelector("a")?.focus();
});

/** Takes one page, from who opened this window, and under an address of its own site only. */
function take({ source, origin, data }) {
  if (source !== opener || page !== null) return;
  const { url, title, html } = data ?? {};
  if (typeof url !== "string" || typeof html !== "string" || URL.parse(url)?.origin !== origin) return;
  clearTimeout(late);
  if (html.length > MAX_PAGE) {
    offerAddress("The page is too large to be sent.");
    return;
  }
  page = { url, html };
  const size = `${Math.ceil(html.length / 1000).toLocaleString("en")} thousand characters`;
  what.replaceChildren(strong(String(title || url).slice(0, 300)), document.createElement("br"), `${url} (${size})`);
  // Not focused: whoever opens this window while a key is held down has not confirmed anything.
  form.hidden = false;
}

/** The address alone, as the fragment has it: the service fetches the page itself. */
function offerAddress(why) {
  clearTimeout(late);
  const url = URL.parse(new URLSearchParams(location.hash.slice(1)).get("url") ?? "");
  const link = document.createElement("a");
  link.href = `/add?${new URLSearchParams(url === null ? {} : { url: url.href })}`;
  link.append("add it by its address");
  what.replaceChildren(`${why} You can `, link, ".");
}

function strong(text) {
  const element = document.createElement("strong");
  element.append(text);
  return element;
}
