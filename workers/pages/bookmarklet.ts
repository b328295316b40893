/**
 * A `javascript:` URL for the bookmarks bar. It opens `/clip` of this service in a window of its own and sends that
 * window the page as the reader sees it, open shadow roots included.
 *
 * The policy of the foreign page can keep a request or a form from leaving; it has no say in windows and messages. The
 * bookmarklet holds no token: the window is signed in by the reader's browser, and nothing is filed until the reader has
 * confirmed it there. A page that cuts the ties to what it opens (Cross-Origin-Opener-Policy) sends nothing: then `/clip`
 * has the address alone, from its fragment, which no server is told.
 *
 * @param origin of this service: no other window is sent the page.
 */
export function bookmarklet(origin: string): string {
  const lines = SOURCE.replace("ORIGIN", JSON.stringify(origin)).split("\n");
  return `javascript:${encodeURIComponent(lines.map((line) => line.trim()).join(""))}`;
}

const SOURCE = `(() => {
  const home = ORIGIN;
  const opened = open(home + "/clip#url=" + encodeURIComponent(location.href));
  const roots = (node) => [...node.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? [element.shadowRoot, ...roots(element.shadowRoot)] : []);
  const send = (event) => {
    if (event.source !== opened || event.origin !== home || event.data !== "cuttings: ready") return;
    removeEventListener("message", send);
    const whole = document.documentElement;
    const inner = whole.getHTML ? whole.getHTML({ shadowRoots: roots(document) }) : whole.innerHTML;
    const html = "<!doctype html>" + whole.cloneNode().outerHTML.replace(/<.html>$/, "") + inner + "</html>";
    opened.postMessage({ url: location.href, title: document.title, html }, home);
  };
  addEventListener("message", send);
})()`;
