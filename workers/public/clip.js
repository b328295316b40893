import { send } from "./send.js";

/** The service's limit, in UTF-16 units. */
const MAX_PAGE_LENGTH = 5_000_000;
/** A page that severs its opener never sends a message. */
const MAX_WAIT_MS = 4_000;

const what = document.getElementById("what");
const form = document.getElementById("save");
const progress = document.getElementById("progress");
let page = null;

const timeout = setTimeout(() => offerAddress("The page sent nothing."), MAX_WAIT_MS);
addEventListener("message", receive);
// The opener may be any site, so the message says nothing but that this window is ready.
if (opener === null) offerAddress("This window was not opened by the bookmark.");
else opener.postMessage("cuttings: ready", "*");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (page === null || form.hidden) return;
  form.hidden = true;
  await send(page, progress);
  progress.querySelector("a")?.focus();
});

/** Accepts one page, from the opener only, with a URL of the opener's origin. */
function receive({ source, origin, data }) {
  if (source !== opener || page !== null) return;
  const { url, title, html } = data ?? {};
  if (typeof url !== "string" || typeof html !== "string" || URL.parse(url)?.origin !== origin) return;
  clearTimeout(timeout);
  if (html.length > MAX_PAGE_LENGTH) {
    offerAddress("The page is too large to send.");
    return;
  }
  page = { url, html };
  const size = `${Math.ceil(html.length / 1000).toLocaleString("en")} thousand characters`;
  what.replaceChildren(strong(String(title || url).slice(0, 300)), document.createElement("br"), `${url} (${size})`);
  // Not focused, so that a key held down while the window opens does not submit the form.
  form.hidden = false;
}

/** Offers to add the page by the address in the fragment, so that the service fetches it. */
function offerAddress(why) {
  clearTimeout(timeout);
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
