import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { detectBotWall } from "../../src/page/detect-bot-wall.ts";
import { detectConsentWall } from "../../src/page/detect-consent-wall.ts";
import { detectNotice } from "../../src/page/detect-notice.ts";
import { detectParkedDomain } from "../../src/page/detect-parked-domain.ts";
import { detectPaywallStub } from "../../src/page/detect-paywall.ts";
import { detectSignIn } from "../../src/page/detect-sign-in.ts";
import { detectSoft404 } from "../../src/page/detect-soft-404.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

const URL_OF_PAGE = "https://news.example.com/2026/11/ferry";
const LONG = "The ferry runs again after a month of repairs, and the harbour is full of people who wave. ".repeat(30);

type Detector = typeof detectBotWall;

function reasonOf(detect: Detector, html: string, text = "", finalUrl = URL_OF_PAGE): string | null {
  const redirects = finalUrl === URL_OF_PAGE ? [] : [{ url: URL_OF_PAGE, statusCode: 302 }];
  const page = { ...pageFromHtml(html, URL_OF_PAGE, "2026-11-23T12:00:00Z"), finalUrl, redirects };
  return detect(parsePage(html), page, text)?.reason ?? null;
}

test.each([
  [
    "a challenge by script and title",
    `<title>Just a moment...</title><body><script>window._cf_chl_opt={a:1}</script><p>Wait.</p>`,
  ],
  [
    "by script and text",
    `<title>news.example.com</title><script src="https://geo.captcha-delivery.com/c.js"></script><p>Please enable JS: you are not a robot?</p>`,
  ],
  [
    "by id and title",
    `<title>Access to this page has been denied</title><div id="px-captcha"></div><p>Press &amp; hold</p>`,
  ],
  [
    "by script alone, without any text",
    `<html><head><script src="/_Incapsula_Resource?a=b"></script></head><body></body></html>`,
  ],
  ["by title and text", `<title>Robot Check</title><p>We have seen unusual traffic from your network.</p>`],
  [
    "by text in noscript",
    `<title>One moment, please...</title><noscript>Enable JavaScript and cookies to continue</noscript><p>Loading</p>`,
  ],
  [
    "by title and a check of the connection",
    `<title>One moment</title><p>We are checking that your connection is secure. Turn on JavaScript and reload.</p>`,
  ],
  ["in German", `<title>Sicherheitsüberprüfung</title><p>Bitte bestätigen Sie: Ich bin kein Roboter.</p>`],
])("a bot wall: %s", (_how, html) => {
  expect(reasonOf(detectBotWall, html)).toContain("proof that the visitor is human");
});

test.each([
  [
    "an article about captchas",
    `<title>Are you human? The captcha turns 25</title><p>${LONG} The tests say: I am not a robot.</p>`,
    LONG,
  ],
  [
    "an article on a host behind such a service",
    `<title>Ferry</title><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><p>The ferry runs.</p>`,
    "The ferry runs.",
  ],
  [
    "a short page with a captcha in its comment form",
    `<title>Ferry</title><script src="https://www.google.com/recaptcha/api.js"></script><p>The ferry runs.</p>`,
    "The ferry runs.",
  ],
  [
    "a page that declares an article",
    `<title>Just a moment</title><meta property="og:type" content="article"><script src="https://hcaptcha.com/1/api.js"></script><p>A poem.</p>`,
    "A poem.",
  ],
  ["a page that scripts fill", `<title>Ferry</title><div id="root"></div><script src="/app.js"></script>`, ""],
])("not a bot wall: %s", (_what, html, text) => {
  expect(reasonOf(detectBotWall, html, text)).toBeNull();
});

const CONSENT = `<title>Before you continue: cookies and your privacy</title><h1>We value your privacy</h1>
  <p>We and our partners use cookies to show personal advertising. With your consent we store cookies and personal data.</p>
  <button>Manage</button><button>Accept all</button>`;

test.each([
  ["by its title and button", CONSENT, URL_OF_PAGE],
  [
    "in German",
    `<title>Zustimmung</title><h1>Mit Werbung und Tracking lesen</h1><p>Ihre Zustimmung zu Cookies gilt auch für unseren Datenschutz.</p><a role="button">Akzeptieren und weiter</a>`,
    URL_OF_PAGE,
  ],
  [
    "in Turkish, with two mentions and without a menu",
    `<title>Gizlilik</title><h2>Gizliliğinize önem veriyoruz</h2><p>Reklamları ölçmek için çerez kullanıyoruz.</p><button>Kabul et</button>`,
    URL_OF_PAGE,
  ],
  [
    "without a title that says so",
    `<title>One moment</title><h1>One moment</h1><p>We use cookies and data to measure visits. If you agree, we also use cookies for advertising.</p><button>Reject all</button><button>Accept all</button>`,
    URL_OF_PAGE,
  ],
  [
    "by its redirect",
    `<title>Harbour</title><p>Cookies, consent and your personal data.</p><form><input type="submit" value="I agree"></form>`,
    "https://consent.example.com/collect?to=x",
  ],
])("a consent wall: %s", (_how, html, finalUrl) => {
  expect(reasonOf(detectConsentWall, html, "", finalUrl)).toContain("asks for consent");
});

test.each([
  [
    "an article with a banner",
    `<title>The ferry runs again</title><h1>The ferry runs again</h1><p>${LONG}</p><div>We use cookies, for your privacy, with consent.<button>Accept all</button></div>`,
    "The ferry runs.",
  ],
  [
    "an article about cookies with a banner",
    `<title>The end of cookies</title><h1>Cookies and privacy</h1><p>${LONG}</p><div>Cookies. Consent. <button>Accept</button></div>`,
    "Cookies are going.",
  ],
  [
    "a privacy policy",
    `<title>Privacy policy</title><h1>Privacy</h1><p>Cookies, consent and personal data.</p>`,
    "Cookies, consent and personal data.",
  ],
  ["a page that declares an article", `<meta property="article:published_time" content="2026-11-23">${CONSENT}`, ""],
])("not a consent wall: %s", (_what, html, text) => {
  expect(reasonOf(detectConsentWall, html, text)).toBeNull();
});

test.each([
  [
    "by title and heading",
    `<title>404 - Page not found | Harbour</title><h1>Sorry, we can't find that page</h1><p>${LONG}</p>`,
    "",
  ],
  ["by title and class", `<title>Nothing here: 404 error</title><body class="home error404"><p>${LONG}</p>`, ""],
  [
    "by heading and little text",
    `<title>Harbour</title><h1>Page not found</h1><p>Try the search.</p>`,
    "Try the search.",
  ],
  ["in French", `<title>Page introuvable</title><meta name="robots" content="noindex"><p>${LONG}</p>`, ""],
  ["in Japanese", `<title>ページが見つかりません</title><p>検索</p>`, ""],
])("a soft 404: %s", (_how, html, text) => {
  expect(reasonOf(detectSoft404, html, text)).toContain("does not exist");
});

test("a soft 404: a URL that redirects to the home page", () => {
  const html = `<title>Harbour</title><p>${LONG}</p>`;
  expect(reasonOf(detectSoft404, html, LONG, "https://news.example.com/")).toContain("home page");
});

test.each([
  [
    "an article with such a headline",
    `<title>Page not found: the lost diary</title><h1>Page not found: the lost diary</h1><p>${LONG}</p>`,
    LONG,
  ],
  [
    "a short article with such a headline that declares an article",
    `<title>Suspect not found</title><meta property="og:type" content="article"><h1>Not found</h1><p>Police.</p>`,
    "Police.",
  ],
  [
    "an article with a number in its title",
    `<title>404 people on the new ferry</title><h1>404 people on the new ferry</h1><p>They wave.</p>`,
    "They wave.",
  ],
  ["a front page", `<title>Harbour</title><h1>Ferry</h1><p>${LONG}</p>`, ""],
])("not a soft 404: %s", (_what, html, text) => {
  expect(reasonOf(detectSoft404, html, text)).toBeNull();
});

const NOT_FREE = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`;

test.each([
  [
    "declared, with a paywall block",
    `${NOT_FREE}<p>The ferry.</p><div class="article__paywall">Subscribe</div>`,
    "The ferry.",
  ],
  [
    "by a paywall block with a prompt",
    `<p>The ferry.</p><div id="regwall">Subscribe to continue reading</div>`,
    "The ferry.",
  ],
  ["declared, and truncated", `${NOT_FREE}<p>The ferry runs…</p>`, "The ferry runs…"],
  ["all signs on a longer teaser", `${NOT_FREE}<div class="paywall">Already a subscriber?</div>`, LONG.slice(0, 1500)],
])("a paywalled stub: %s", (_how, html, text) => {
  expect(reasonOf(detectPaywallStub, html, text)).toContain("Only the beginning");
});

test.each([
  ["declared, but complete", `${NOT_FREE}<div class="paywall">${LONG}</div>`, LONG],
  ["two signs on a longer text", `${NOT_FREE}<div class="paywall"></div>`, LONG.slice(0, 1500)],
  ["an offer in the page header only", `<header>Already a subscriber?</header><p>The ferry.</p>`, "The ferry."],
])("not a paywalled stub: %s", (_what, html, text) => {
  expect(reasonOf(detectPaywallStub, html, text)).toBeNull();
});

test.each([
  [
    "a seller's page",
    `<title>harbour-ferry.example</title><h1>harbour-ferry.example is for sale</h1><p>Buy now, or make an offer to its owner. Payment is held in escrow.</p>`,
  ],
  [
    "in German",
    `<title>faehre.example</title><h1>Diese Domain steht zum Verkauf</h1><p>Der Inhaber bietet sie bei Sedo an, mit Treuhand.</p>`,
  ],
  [
    "with little more than a form for a bid",
    `<title>steg.example steht zum Verkauf</title><h1>steg.example steht zum Verkauf</h1><p>Nennen Sie uns Ihr Gebot.</p><form><input name="preis"></form>`,
  ],
])("a parked domain: %s", (_why, html) => {
  expect(reasonOf(detectParkedDomain, html)).toMatch(/for sale/);
});

test.each([
  ["a house", "<title>The lighthouse is for sale</title><p>Its keeper wants to make an offer to the county.</p>"],
  [
    "an article on domains",
    `<meta property="og:type" content="article"><title>The domain is for sale</title><p>A registrar put it into escrow.</p>`,
  ],
])("not a parked domain: %s", (_why, html) => {
  expect(reasonOf(detectParkedDomain, html)).toBe(null);
});

const PASSWORD = `<form method="post"><input name="u"><input type="password" name="p"><button>OK</button></form>`;

test.each([
  ["a form below the heading", `<main><h1>Inloggen</h1><p>Nog geen account?</p>${PASSWORD}</main>`],
  ["a form in a box beside the heading's", `<div><div><h2>Entrar</h2></div><div>${PASSWORD}</div></div>`],
])("a sign-in page: %s", (_how, html) => {
  expect(reasonOf(detectSignIn, html, "Nog geen account?")).toContain("asks to sign in");
});

test.each([
  [
    "short news with a form in the page's header",
    `<main><header>${PASSWORD}</header><h1>Ferry</h1><p>It runs.</p></main>`,
  ],
  ["short news with a form elsewhere", `<div>${PASSWORD}</div><main><h1>Ferry</h1><p>It runs.</p></main>`],
  [
    "a page that declares an article",
    `<meta property="og:type" content="article"><main><h1>Ferry</h1><p>It runs.</p>${PASSWORD}</main>`,
  ],
])("not a sign-in page: %s", (_what, html) => {
  expect(reasonOf(detectSignIn, html, "It runs.")).toBeNull();
});

const NAV = ["news", "sport", "arts", "opinion", "jobs", "weather", "contact"]
  .map((name) => `<a href="/${name}">${name}</a>`)
  .join(" ");
const notice = (title: string, text: string) => `<title>${title}</title><h1>${title}</h1><p>${text}</p>`;

test.each([
  ["an age limit", "Are you over 18?", "You must be of legal drinking age to enter this site.", "visitor's age"],
  ["one in German", "Altersprüfung", "Der Zugang ist nur Personen ab 18 Jahren gestattet.", "visitor's age"],
  ["one in Japanese", "年齢確認", "あなたは18歳以上ですか？", "visitor's age"],
  [
    "maintenance",
    "We’ll be back soon!",
    "Sorry for the inconvenience, we are performing some maintenance.",
    "maintenance",
  ],
  ["maintenance in Spanish", "En mantenimiento", "Volveremos en breve. Disculpe las molestias.", "maintenance"],
  ["a server error", "Something went wrong", "An unexpected error occurred. Please try again later.", "server failed"],
  [
    "another country",
    "Not available in your region",
    "Due to licensing restrictions this film cannot be shown.",
    "this country",
  ],
  ["an old browser", "Your browser is not supported", "Please update your browser or use Firefox.", "another browser"],
  ["a refusal", "403 Forbidden", "You don't have permission to access this page.", "refuses"],
  [
    "an empty site",
    "Welcome to nginx!",
    "The web server is successfully installed and working.",
    "Nothing is published",
  ],
  ["a rating", "Rate this article", "Click on a star to rate it! Average rating 4.5, vote count 12.", "to rate"],
  ["an empty search", "Search results for winch", "No results were found for your query.", "to rate or to go on"],
  ["an expired page", "This job has expired", "The position you are looking for is closed.", "has expired"],
])("a notice: %s", (_what, title, text, reason) => {
  expect(reasonOf(detectNotice, notice(title, text), text)).toContain(reason);
  expect(reasonOf(detectNotice, NAV + notice(title, text), text)).toContain(reason);
});

test.each([
  [
    "an age limit",
    "Are you over 18? Why shops must ask from today",
    "Whoever is under 18 can still click on yes, a spokeswoman said, but then the shop is not to blame.",
  ],
  [
    "maintenance",
    "We'll be back soon, promises the zoo",
    "The zoo is undergoing maintenance until May. We'll be back soon, she promised the children at the gate.",
  ],
  [
    "a closed terminal",
    "Ferry terminal closed for maintenance",
    "The terminal is closed until Friday. Buses replace the boats, and the boats will be back on Saturday.",
  ],
  [
    "countries",
    "This content is not available in your region",
    "Whoever opened the site from Europe this week read only that this content is not available in your region.",
  ],
  [
    "scripts",
    "Why your browser should have JavaScript turned off",
    "Please turn on JavaScript, says every second page. A team of researchers asked what is lost without it.",
  ],
  [
    "a plan",
    "Coming soon: a bridge for trams",
    "The bridge for trams is coming soon, the council says. Work begins in March, and is to last two years.",
  ],
  [
    "a profession",
    "This job has expired: what lift attendants did",
    "The last lift attendant of the town retired on Monday. This job has expired, he said.",
  ],
])("an article about %s is no notice", (_what, title, text) => {
  expect(reasonOf(detectNotice, NAV + notice(title, text), text)).toBeNull();
});

test.each([
  [
    "that is signed",
    notice("Under maintenance", `Our site is under maintenance, wrote <a rel="author" href="/obi">Ada Obi</a>.`),
    "Our site",
  ],
  [
    "that is dated",
    `${notice("Under maintenance", "Our site is under maintenance.")}<time>2 March 2026</time>`,
    "Our site",
  ],
  ["that is long", notice("Under maintenance", `Our site is under maintenance. ${LONG}`), LONG],
])("a page %s is no notice", (_what, html, text) => {
  expect(reasonOf(detectNotice, html, text)).toBeNull();
});

test("an article about what was not found, or about such pages, is not missing", () => {
  const child =
    "The child that ran away from the camp on Sunday was not found, the police said. The search goes on tonight with dogs and a helicopter.";
  expect(reasonOf(detectSoft404, notice("Not found", child), child)).toBeNull();
  const history = "An error that everybody knows is forty years old.";
  expect(reasonOf(detectSoft404, notice("Page not found: the strange history of 404", history), history)).toBeNull();
  expect(reasonOf(detectSoft404, notice("404: This page could not be found", ""))).toContain("does not exist");
});

test.each([
  ["Czech", "Stránka nebyla nalezena", "Hledaná stránka byla přesunuta nebo smazána."],
  ["Greek", "Η σελίδα δεν βρέθηκε", "Η σελίδα που ζητήσατε έχει μετακινηθεί."],
  ["Arabic", "الصفحة غير موجودة", "الصفحة التي تبحث عنها ربما تم حذفها أو نقلها."],
  ["Hebrew", "הדף לא נמצא", "ייתכן שהדף שחיפשתם הועבר או נמחק."],
  ["Vietnamese", "Không tìm thấy trang", "Trang bạn tìm có thể đã bị xóa."],
  ["Persian", "صفحه مورد نظر یافت نشد", "صفحه ای که به دنبال آن هستید حذف شده است."],
  ["Thai", "ไม่พบหน้าที่คุณต้องการ", "หน้านี้อาจถูกลบหรือย้ายไปแล้ว"],
])("a missing page in %s", (_language, title, text) => {
  expect(reasonOf(detectSoft404, notice(title, text), text)).toContain("does not exist");
});
