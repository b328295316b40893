import type { RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "../../../src/adapters/browser/browser.ts";
import { type StartedBrowser, startPlaywrightBrowser } from "../../../src/adapters/browser/playwright-browser.ts";
import type { RenderLimits } from "../../../src/adapters/browser/render-limits.ts";
import { HAS_BROWSER, NO_BROWSER, render, type Site, serveSite } from "./rendering.ts";
import { APPLICATION, APPLICATION_SCRIPT, STORY, withScript } from "./script-pages.ts";

const BIG = Buffer.alloc(3_000_000, "x");

const answer: RequestListener = ({ url = "" }, response) => {
  const send = (type: string, body: string | Buffer) => response.setHeader("content-type", type).end(body);
  if (url === "/robots.txt") send("text/plain", "User-agent: *\nDisallow: /closed/\n");
  else if (url === "/application.js") send("text/javascript", APPLICATION_SCRIPT);
  else if (url === "/api/story") send("application/json", JSON.stringify(STORY));
  else if (url === "/other") send("text/html; charset=windows-1252", Buffer.from("<p>Another page, caf\xe9", "latin1"));
  else if (url === "/big") send("text/plain", BIG);
  else if (url === "/away") response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
  else if (url === "/moved") response.writeHead(302, { location: "/closed/data.json" }).end();
  else if (url === "/pause") response.writeHead(429, { "retry-after": "60" }).end();
  else send("text/plain", "ok");
};

const REFUSED_URLS: readonly (readonly [what: string, urls: readonly string[]])[] = [
  ["private addresses", ["http://169.254.169.254/", "http://10.0.0.1/", "http://[::1]/", "http://2130706433/"]],
  ["other ports of this machine", ["PRIVATE/data", "http://localhost:22/"]],
  ["files", ["file:///etc/passwd"]],
  ["a redirect to a private address", ["/away"]],
  ["URLs with a password", ["http://user:secret@example.com/"]],
  ["URLs that robots.txt disallows", ["/closed/data.json"]],
  ["a redirect to a URL that robots.txt disallows", ["/moved"]],
];

let browser: StartedBrowser;
/** Another server on this machine, which no page may reach. */
let privateSite: Site;

if (!HAS_BROWSER) console.warn(NO_BROWSER);

beforeAll(async () => {
  if (!HAS_BROWSER) return;
  browser = await startPlaywrightBrowser();
  privateSite = await serveSite(answer);
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await privateSite?.[Symbol.asyncDispose]();
});

/** Two pages at a time, beside other tests, take longer. */
const PATIENT = { scriptsMs: 10_000, totalMs: 60_000 };

async function runOn(site: Site, script: string, path: string, limits: Partial<RenderLimits> = {}) {
  const page = await render(withScript(script), path, site, browser, { ...PATIENT, ...limits });
  return { page, log: /<p id="log">(.*?)<\/p>/.exec(page.html)?.[1] ?? "" };
}

/** Renders a page with the script, at `path` of a site of its own. */
async function run(script: string, path: string, limits: Partial<RenderLimits> = {}) {
  await using site = await serveSite(answer);
  const rendered = await runOn(site, script, path, limits);
  const sent = site.requests.filter((line) => line !== "GET /robots.txt");
  return { ...rendered, sent, url: site.url };
}

describe.skipIf(!HAS_BROWSER).concurrent("a page in a browser", { timeout: 90_000 }, () => {
  test("has the text that its scripts fetch, and a record of the rendering", async () => {
    await using site = await serveSite(answer);
    const page = await render(APPLICATION, "/ferry", site, browser, PATIENT);
    for (const text of [STORY.headline, ...STORY.paragraphs]) expect(page.html).toContain(text);
    expect(page.html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page).toMatchObject({ finalUrl: site.url("/ferry"), charset: { used: "utf-8", source: "rendered" } });
    expect(page.rendered).toMatchObject({
      by: expect.stringMatching(/^chromium \d+\.[\d.]+$/),
      requests: 2,
      plainSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(page.rendered?.bytes).toBeGreaterThan(500);
    expect(new TextDecoder().decode(page.body)).toBe(page.html);
    // Style sheets and images are not fetched; the page itself was.
    expect(site.requests).toEqual(["GET /robots.txt", "GET /application.js", "GET /api/story"]);
  });

  test("includes open shadow roots as templates", async () => {
    const { page } = await run(
      `customElements.define("x-story", class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<p>In the shadow.</p>"; }
      });
      document.body.append(document.createElement("x-story"));`,
      "/shadow",
    );
    expect(page.html).toContain('<x-story><template shadowrootmode="open"><p>In the shadow.</p></template></x-story>');
  });

  test("is read without what its scripts redefine", async () => {
    const { page } = await run(
      `Element.prototype.getHTML = () => "forged";
      Object.defineProperty(document, "readyState", { value: "loading" });`,
      "/forged",
    );
    expect(page.html).toContain("Here before the script.");
    expect(page.html).not.toMatch(/^forged/);
  });

  test("may redirect by script to a page of its site", async () => {
    const { page, url } = await run(`location.href = "/other";`, "/first");
    expect(page.html).toContain("Another page, café");
    expect(page.finalUrl).toBe(url("/other"));
    expect(page.redirects).toEqual([{ url: url("/first"), statusCode: 200 }]);
  });

  test.each([
    ["a private address", "http://169.254.169.254/latest/"],
    ["another port of this machine", "PRIVATE/"],
    ["a file", "file:///etc/passwd"],
    ["a URL that robots.txt disallows", "/closed/page"],
  ])("stays when a script redirects to %s", async (_what, target) => {
    const { page, sent, url } = await run(`location.href = ${JSON.stringify(reachable(target))};`, "/stays");
    expect(page.html).toContain("Here before the script.");
    expect(page.finalUrl).toBe(url("/stays"));
    expect(sent).toEqual([]);
    expect(privateSite.requests).toEqual([]);
  });

  test("stays when a script leads to a redirect that robots.txt disallows", async () => {
    const { page, sent, url } = await run(`location.href = "/moved";`, "/stays");
    expect(page.finalUrl).toBe(url("/stays"));
    expect(sent).toEqual(["GET /moved"]);
  });

  describe("cannot request", () => {
    let requested: Awaited<ReturnType<typeof run>>;
    beforeAll(async () => {
      const urls = REFUSED_URLS.flatMap(([, targets]) => targets.map(reachable));
      requested = await run(
        `for (const url of ${JSON.stringify(urls)}) {
          try { fetch(url).then(() => log("reached " + url), () => log("refused " + url)); }
          catch { log("refused " + url); }
          const script = document.createElement("script"); script.src = url; document.body.append(script);
          const image = new Image(); image.src = url; document.body.append(image);
        }`,
        "/requests",
      );
    }, 90_000);

    test.each(REFUSED_URLS)("%s", (_what, targets) => {
      for (const url of targets) expect(requested.log).toContain(`refused ${reachable(url)}; `);
      expect(requested.log).not.toContain("reached");
      expect(new Set(requested.sent)).toEqual(new Set(["GET /away", "GET /moved"]));
      expect(privateSite.requests).toEqual([]);
    });
  });

  test("sends only GET, without cookies and Authorization", async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    await using own = await serveSite((request, response) => {
      if (request.url === "/data") headers = request.headers;
      response.setHeader("set-cookie", "session=1").end("ok");
    });
    const script = `document.cookie = "own=1";
      fetch("/data", { credentials: "include", headers: { authorization: "Bearer secret", "x-token": "secret" } })
        .then(() => fetch("/data", { method: "POST", body: "x" })).catch(() => log("refused"));
      navigator.sendBeacon("/beacon", "x");`;
    const { page } = await runOn(own, script, "/cookies");
    expect(page.html).toContain("refused; ");
    expect(own.requests).toEqual(["GET /robots.txt", "GET /data"]);
    expect(headers["user-agent"]).toBe("cuttings-test/1.0");
    expect(Object.keys(headers).filter((name) => /cookie|authorization|x-token/.test(name))).toEqual([]);
  });

  test("has a fresh profile", async () => {
    await using site = await serveSite(answer);
    const script = `log(String(localStorage.length) + document.cookie);
      localStorage.seen = "1"; document.cookie = "seen=1";`;
    expect((await runOn(site, script, "/profile")).log).toBe("0; ");
    expect((await runOn(site, script, "/profile")).log).toBe("0; ");
  });

  test("cannot open windows, dialogs, downloads, frames, workers or sockets", async () => {
    const { log, sent } = await run(
      `for (let count = 0; count < 100; count++) { alert("Stay!"); confirm("Stay?"); }
      onbeforeunload = () => "Stay!";
      log("window " + open("/window")); print();
      const link = document.createElement("a"); link.href = "/file"; link.download = "file"; link.click();
      document.body.append(Object.assign(document.createElement("iframe"), { src: "/frame" }));
      document.body.append(Object.assign(document.createElement("object"), { data: "/object" }));
      for (const name of ["WebSocket", "RTCPeerConnection", "WebTransport"]) log(name + " " + typeof globalThis[name]);
      new Worker(URL.createObjectURL(new Blob(["fetch('/from-worker')"]))).onerror = () => log("no worker");
      new EventSource("/events");
      navigator.permissions.query({ name: "geolocation" }).then(({ state }) => log(state));`,
      "/windows",
    );
    for (const part of ["window null", "WebSocket undefined", "RTCPeerConnection undefined", "WebTransport undefined"])
      expect(log).toContain(part);
    expect(log).toMatch(/denied/);
    expect(sent).toEqual([]);
  });

  test("sends a limited number of requests, one at a time", async () => {
    let open = 0;
    let most = 0;
    await using own = await serveSite((_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end("ok");
      }, 5);
    });
    const script = `let count = 0;
      const timer = setInterval(() => (++count > 200 ? clearInterval(timer) : fetch("/" + count).catch(() => {})), 1);`;
    const { page } = await runOn(own, script, "/many", { requests: 20 });
    expect(page.rendered).toMatchObject({ requests: 20 });
    expect(own.requests).toHaveLength(21);
    expect(most).toBe(1);
  });

  test("loads a limited number of bytes", async () => {
    const script = `for (let count = 0; count < 9; count++)
      fetch("/big?" + count).then((response) => response.text()).then(() => log("got"), () => log("refused"));`;
    await using own = await serveSite((_request, response) => response.end(BIG));
    const { page, log } = await runOn(own, script, "/bytes", { bytes: 7_000_000 });
    expect(log.split("; ").sort()).toEqual(["", ...Array(2).fill("got"), ...Array(7).fill("refused")]);
    expect(page.rendered?.bytes).toBe(6_000_000);
  });

  test("sends no further request to its host after 429", async () => {
    const { log, sent } = await run(
      `fetch("/pause").then(({ status }) => { log(String(status)); return fetch("/more"); })
        .catch(() => log("refused"));`,
      "/paused",
    );
    expect(log).toBe("429; refused; ");
    expect(sent).not.toContain("GET /more");
  });
});

/** One at a time: each takes a whole processor. */
describe.skipIf(!HAS_BROWSER)("a hostile page in a browser", () => {
  test.each([
    ["an endless loop", `for (;;);`],
    ["an endless loop later", `setTimeout(() => { for (;;); }, 100);`],
    ["endless microtasks", `const again = () => Promise.resolve().then(again); again();`],
    ["endless reloads", `location.reload();`],
    ["endless changes", `setInterval(() => log("tick"), 10);`],
  ])("is read in spite of %s", async (_what, script) => {
    const { page } = await run(script, "/endless", { scriptsMs: 1_000 });
    expect(page.html).toContain("Here before the script.");
  });

  test("fails when its scripts write 100 MB", async () => {
    const script = `document.body.hidden = true;
      for (let count = 0; count < 1_000; count++) document.body.append("x".repeat(100_000));`;
    await expect(run(script, "/large")).rejects.toMatchObject({ code: "too-large" });
  });

  test("fails when it crashes", async () => {
    const crashing: Browser = {
      ...browser,
      async openPage() {
        const page = await browser.openPage();
        const crash = () => {
          page.send("Page.crash").catch(() => {});
          return new Promise<never>(() => {});
        };
        return {
          ...page,
          send: (command, parameters) => (command === "Page.navigate" ? crash() : page.send(command, parameters)),
        };
      },
    };
    await using site = await serveSite(answer);
    await expect(render(withScript(""), "/crash", site, crashing)).rejects.toMatchObject({
      code: "needs-rendering",
      message: "The browser failed: The page crashed the browser.",
    });
  });

  test("does no harm to the next page by taking all memory", async () => {
    const script = `const all = []; for (;;) all.push(new Array(1e6).fill(0));`;
    await run(script, "/heavy", { scriptsMs: 3_000 }).catch(() => {});
    expect((await run(`log("next");`, "/next")).log).toBe("next; ");
  });

  test("fails when it takes too long, and is closed", async () => {
    let closed = 0;
    const counting: Browser = {
      ...browser,
      async openPage() {
        const page = await browser.openPage();
        return { ...page, close: () => page.close().then(() => void closed++) };
      },
    };
    const limits = { scriptsMs: 60_000, totalMs: 1_000 };
    await using site = await serveSite(answer);
    await expect(render(withScript(`for (;;);`), "/slow", site, counting, limits)).rejects.toMatchObject({
      code: "page-timeout",
    });
    await expect.poll(() => closed).toBe(1);
  });
});

/** `PRIVATE` stands for the other server, whose port is known only once it runs. */
function reachable(target: string): string {
  return target.replace("PRIVATE", privateSite.url(""));
}

test("a browser that does not exist is unavailable", async () => {
  await expect(startPlaywrightBrowser("/nowhere/chromium")).rejects.toMatchObject({
    code: "browser-unavailable",
    message: expect.stringContaining("/nowhere/chromium did not start: "),
  });
});
