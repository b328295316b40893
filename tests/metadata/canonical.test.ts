import { expect, test } from "vitest";
import { ofArticle, PAGE_URL } from "./metadata-of.ts";

const link = (href: string) => `<link rel="canonical" href="${href}">`;
const canonical = (head: string, page = {}) => ofArticle(head, "", page).canonicalUrl;
const SITE = "https://www.harbour-post.test";

test("a link within the text is not the page's statement", () => {
  const text = `<p>${"The bridge is open again, and the ferry rests. ".repeat(9)}</p>`;
  expect(ofArticle("", `${text}${link(`${SITE}/news/other`)}`).canonicalUrl).toBeNull();
});

test.each([
  ["the link", link(`${SITE}/news/bridge`), `${SITE}/news/bridge`],
  ["relative to the page", link("/news/bridge"), `${SITE}/news/bridge`],
  ["relative to the base", `<base href="${SITE}/city/">${link("bridge")}`, `${SITE}/city/bridge`],
  ["without tracking parameters", link(`${SITE}/news/bridge?utm_source=feed&id=7`), `${SITE}/news/bridge?id=7`],
  ["another host of the site", link("https://harbour-post.test/news/bridge"), "https://harbour-post.test/news/bridge"],
  ["og:url if there is no link", `<meta property="og:url" content="${SITE}/news/bridge">`, `${SITE}/news/bridge`],
  ["none if the page states none", "", null],
  ["not the home page", link("/"), PAGE_URL],
  ["another site's page if nothing else is stated", link("https://other.test/b"), "https://other.test/b"],
  [
    "the page's own site of two",
    `${link("https://other.test/b")}<meta property="og:url" content="${SITE}/news/bridge">`,
    `${SITE}/news/bridge`,
  ],
  ["not another site's home page", link("https://www.other-paper.test/"), PAGE_URL],
  ["not a script", link("javascript:void(0)"), PAGE_URL],
  ["not another port", link(`${SITE}:8443/news/bridge`), PAGE_URL],
  ["not an overlong URL", link(`/news/${"a".repeat(2048)}`), PAGE_URL],
  ["without user and password", link("https://ada:secret@www.harbour-post.test/news/bridge"), `${SITE}/news/bridge`],
  ["not a local host", link("http://localhost/news/bridge"), PAGE_URL],
  [
    "og:url if the link is refused",
    `${link("/")}<meta property="og:url" content="${SITE}/news/bridge">`,
    `${SITE}/news/bridge`,
  ],
  [
    "the page's own URL if two disagree",
    `${link("https://weekend.harbour-post.test/b")}<meta property="og:url" content="${PAGE_URL}">`,
    PAGE_URL,
  ],
])("the canonical URL: %s", (_why, head, expected) => {
  expect(canonical(head)).toBe(expected);
});

test("the Link header counts too", () => {
  expect(canonical("", { headers: { link: `<${SITE}/news/bridge>; rel="canonical"` } })).toBe(`${SITE}/news/bridge`);
});

test("a page in an AMP cache has its publisher's URL", () => {
  const finalUrl =
    "https://www-harbour--post-test.cdn.ampproject.org/c/s/www.harbour-post.test/news/bridge-reopens-after-repair";
  expect(canonical(link(PAGE_URL), { finalUrl })).toBe(PAGE_URL);
});
