/**
 * A `javascript:` URL for the bookmarks bar. It opens `/clip` of this service in a new window and posts it the page as
 * the user sees it, including open shadow roots.
 *
 * A page's Content-Security-Policy can block requests and forms, but not windows and messages. The bookmarklet contains
 * no token: the new window is signed in by the browser, and nothing is saved until the user confirms there. If the page
 * severs the opener (Cross-Origin-Opener-Policy), `/clip` has only the address, from the fragment, which is not sent to
 * any server.
 *
 * @param origin of this service; the page is posted to this origin only.
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
