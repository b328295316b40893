import { expect, test } from "vitest";
import { urlIdentity } from "../../src/url/normalise-identity.ts";
import { normaliseUrl } from "../../src/url/normalise-url.ts";
import { resolveTwin } from "../../src/url/page-twins.ts";
import { isTrackingParameter } from "../../src/url/tracking-parameters.ts";

test.each([
  ["host in lower case", "https://Harbour-Post.TEST/News", "https://harbour-post.test/News"],
  ["default port", "https://harbour-post.test:443/a", "https://harbour-post.test/a"],
  ["another port stays", "https://harbour-post.test:8443/a", "https://harbour-post.test:8443/a"],
  ["dot after the host", "https://harbour-post.test./a", "https://harbour-post.test/a"],
  ["user and password", "https://ada:secret@harbour-post.test/a", "https://harbour-post.test/a"],
  ["fragment", "https://harbour-post.test/a#comments", "https://harbour-post.test/a"],
  ["a route stays", "https://harbour-post.test/#!/a", "https://harbour-post.test/#!/a"],
  ["tracking", "https://harbour-post.test/a?utm_source=x&fbclid=y&gclid=z", "https://harbour-post.test/a"],
  [
    "an id in the query stays",
    "https://harbour-post.test/story?id=44233864&cid=7&utm_medium=m",
    "https://harbour-post.test/story?id=44233864&cid=7",
  ],
  [
    "parameters retain their spelling and order",
    "https://harbour-post.test/a?q=a%20b&p=2",
    "https://harbour-post.test/a?q=a%20b&p=2",
  ],
  ["escapes in capitals", "https://harbour-post.test/%d0%bc?q=%c3%a9", "https://harbour-post.test/%D0%BC?q=%C3%A9"],
  [
    "letters that need no escape",
    "https://harbour-post.test/%7Eada/tide%2Dreport",
    "https://harbour-post.test/~ada/tide-report",
  ],
  ["letters of other scripts", "https://harbour-post.test/мост", "https://harbour-post.test/%D0%BC%D0%BE%D1%81%D1%82"],
  ["an escaped slash is not a slash", "https://harbour-post.test/a%2fb", "https://harbour-post.test/a%2Fb"],
  [
    "a percent sign that is not an escape",
    "https://harbour-post.test/100%?q=50%-off",
    "https://harbour-post.test/100%?q=50%-off",
  ],
  ["session in the path", "https://harbour-post.test/a;jsessionid=1F2.x?p=1", "https://harbour-post.test/a?p=1"],
  ["an escaped ampersand", "https://harbour-post.test/a?p=1&amp;utm_source=x", "https://harbour-post.test/a?p=1"],
])("normalising: %s", (_why, url, expected) => {
  expect(normaliseUrl(url)).toBe(expected);
  expect(normaliseUrl(expected)).toBe(expected);
});

test("a relative URL is refused", () => {
  expect(() => normaliseUrl("/news/a")).toThrow(TypeError);
});

test.each([
  "utm_source",
  "UTM_Campaign",
  "fbclid",
  "at_medium",
  "ns_campaign",
  "mc_cid",
  "_ga",
  "pk_kwd",
  "hsa_acc",
  "srsltid",
  "mibextid",
  "gaa_sig",
  "usqp",
  "ref_src",
  "_bhlid",
  "s_cid",
  "intcmp",
  "cx_recsWidget",
  "spMailingID",
  "bsft_aaid",
  "dpg_source",
])("%s is a tracking parameter", (name) => {
  expect(isTrackingParameter(name)).toBe(true);
});

test.each([
  "id",
  "p",
  "page",
  "article",
  "story",
  "objectId",
  "date",
  "lang",
  "ns_id",
  "at_home",
  "source",
  "ref",
  "cid",
  "clickid",
  "dpg",
  "sms",
])("%s may distinguish articles", (name) => {
  expect(isTrackingParameter(name)).toBe(false);
});

const ARTICLE = "https://harbour-post.test/news/bridge-opens-again";

test.each([
  "https://www.harbour-post.test/news/bridge-opens-again",
  "http://harbour-post.test/news/bridge-opens-again/",
  "https://harbour-post.test:443/news/bridge-opens-again#top",
  "https://harbour-post.test./news/bridge-opens-again?utm_source=x",
  "https://harbour-post.test/news/bridge-opens-again/amp",
  "https://harbour-post.test/news/bridge-opens-again/amp/",
  "https://harbour-post.test/amp/news/bridge-opens-again",
  "https://harbour-post.test/news/bridge-opens-again?amp=1",
  "https://harbour-post.test/news/bridge-opens-again?outputType=amp",
  "https://harbour-post.test/news/bridge-opens-again/print",
  "https://harbour-post.test/news/bridge-opens-again?print=true",
  "https://amp.harbour-post.test/news/bridge-opens-again",
  "https://m.harbour-post.test/news/bridge-opens-again",
])("%s is the same article", (url) => {
  expect(urlIdentity(url)).toBe(ARTICLE);
});

const PUBLIC = "https://harbour-post.com/news/bridge-opens-again";

test.each([
  "https://harbour--post-com.cdn.ampproject.org/c/s/harbour-post.com/news/bridge-opens-again",
  "https://www-harbour--post-com.bing-amp.com/c/s/www.harbour-post.com/news/bridge-opens-again",
  "https://www.google.com/amp/s/harbour-post.com/news/bridge-opens-again",
  "https://www.google.co.uk/amp/s/harbour-post.com/news/bridge-opens-again?utm_source=x",
  "https://www.bing.com/amp/harbour-post.com/news/bridge-opens-again",
])("%s is the same article in an AMP cache", (url) => {
  expect(urlIdentity(url)).toBe(PUBLIC);
});

test.each([
  ["a host that only starts like a cache", "https://www.google.evil.com/amp/s/harbour-post.com/news/a-b-c", "evil.com"],
  ["a suffix that Google does not own", "https://www.google.party/amp/s/harbour-post.com/news/a-b-c", "google.party"],
  ["a host that only ends like one", "https://cdn.ampproject.org.evil.com/c/s/harbour-post.com/a-b-c", "evil.com"],
  [
    "a cache name without a dot before it",
    "https://evilcdn.ampproject.org.co/c/s/harbour-post.com/a-b-c",
    "ampproject.org.co",
  ],
  ["a host of dots", "https://www.google.com/amp/s/\uff0e\uff0e/a-b-c-story", "google.com"],
  ["an address", "https://www.google.com/amp/s/[::1]/a-b-c-story", "google.com"],
  ["a name without a suffix", "https://www.google.com/amp/x/a-b-c-story", "google.com"],
  ["a local name", "https://www.google.com/amp/s/localhost./a-b-c-story", "google.com"],
  ["a port", "https://www.google.com/amp/s/harbour-post.com:8443/a-b-c-story", "google.com"],
  ["an overlong name", `https://www.google.com/amp/s/${"a".repeat(1400)}.com/a-b-c-story`, "google.com"],
  ["a quote", 'https://www.google.com/amp/s/a"b.com/a-b-c-story', "google.com"],
])("not a cached page: %s", (_why, url, site) => {
  expect(new URL(urlIdentity(url)).hostname.endsWith(site)).toBe(true);
});

test.each([
  ["a blog called m", "https://m.github.io/a-b-c-d", "https://m.github.io/a-b-c-d"],
  ["a company called amp", "https://amp.com.au/a-b-c-d", "https://amp.com.au/a-b-c-d"],
  ["a name under a suffix", "https://www1.co.uk/a-b-c-d", "https://www1.co.uk/a-b-c-d"],
])("a host is not merged into another site: %s", (_why, url, identity) => {
  expect(urlIdentity(url)).toBe(identity);
});

test("the order of parameters does not matter, their values do", () => {
  expect(urlIdentity(`${ARTICLE}?b=2&a=1`)).toBe(urlIdentity(`${ARTICLE}?a=1&b=2`));
  expect(urlIdentity(`${ARTICLE}?id=1`)).not.toBe(urlIdentity(`${ARTICLE}?id=2`));
});

test.each([
  "https://harbour-post.test/wiki/amp",
  "https://harbour-post.test/shop/print",
  "https://harbour-post.test/news/camp",
])("%s is not an AMP or print page", (url) => {
  expect(resolveTwin(url)).toBe(url);
});
