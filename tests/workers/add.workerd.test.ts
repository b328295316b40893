import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { app } from "../../workers/http/app.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "https://add.example.com";
const env = envWith({ API_TOKENS: TOKEN, HOST_DELAY_SECONDS: "0" });

vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
  const { pathname } = new URL(String(input));
  if (pathname === "/story") return new Response(ARTICLE_HTML, { headers: { "Content-Type": "text/html" } });
  if (pathname === "/busy") return new Response("", { status: 503 });
  if (pathname === "/robots.txt") return new Response("User-agent: *\nDisallow: /members/");
  return new Response("", { status: 404 });
});

async function add(fields: Record<string, string>, headers: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const execution = createExecutionContext();
  const init = { method: "POST", body, headers: { Authorization: `Bearer ${TOKEN}`, ...headers } };
  const answer = await app.request("https://cuttings.example/add", init, env, execution);
  const text = await answer.text();
  await waitOnExecutionContext(execution);
  return { answer, text };
}

const OURS = { "Sec-Fetch-Site": "same-origin", Accept: "application/x-ndjson" };

async function steps(url: string, html?: string) {
  const { text } = await add({ url, ...(html === undefined ? {} : { html }) }, OURS);
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("reports each step of an ingest and ends with a link to the article", async () => {
  const reported = await steps(`${HOST}/story`);
  expect(reported.map(({ state }) => state)).toEqual(["fetching", "reading", "stored"]);
  const [link] = reported.at(-1).links;
  expect(link).toEqual({ href: expect.stringMatching(/^\/articles\/[0-9a-f]{32}$/), name: "The bridge reopens" });
  expect((await steps(`${HOST}/story`)).at(-1).words).toContain("It was saved before");
});

test("a page sent with the request is not fetched", async () => {
  expect((await steps(`${HOST}/brought`, ARTICLE_HTML)).map(({ state }) => state)).toEqual(["reading", "stored"]);
});

test("a temporary failure queues the page", async () => {
  const last = (await steps(`${HOST}/busy`)).at(-1);
  expect(last).toMatchObject({ state: "queued", words: expect.stringContaining("will be retried automatically") });
  expect(last.links[0].href).toContain(`/added?url=${encodeURIComponent(`${HOST}/busy`)}`);
});

test("a permanent failure reports its reason and what may help", async () => {
  const robots = (await steps(`${HOST}/members/story`)).at(-1);
  expect(robots.state).toBe("failed");
  expect(robots.words).toMatch(/does not allow crawlers.*use the bookmark/);
  expect((await steps("http://192.168.1.1/")).at(-1).words).toContain("This address may not be fetched.");
});

test("requests from other sites are refused", async () => {
  for (const headers of [{ "Sec-Fetch-Site": "cross-site" }, { Origin: "https://evil.example" }, {}] as Record<
    string,
    string
  >[])
    expect((await add({ url: `${HOST}/story` }, headers)).answer.status).toBe(403);
});

test("an invalid address is reported", async () => {
  const { answer, text } = await add({ url: "javascript:alert(1)" }, OURS);
  expect([answer.status, text]).toEqual([422, expect.stringContaining("http or https")]);
});

test("only the bookmarklet page keeps its opener, and no page that shows an article runs scripts", async () => {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const policiesOf = async (path: string) => {
    const answer = await app.request(`https://cuttings.example${path}`, { headers }, env);
    return [answer.headers.get("Cross-Origin-Opener-Policy"), answer.headers.get("Content-Security-Policy")];
  };
  expect(await policiesOf("/clip")).toEqual(["unsafe-none", expect.stringContaining("script-src 'self'")]);
  expect(await policiesOf("/add")).toEqual(["same-origin", expect.stringContaining("script-src 'self'")]);
  for (const path of ["/", "/added?url=https://add.example.com/story", "/failures"])
    expect(await policiesOf(path)).toEqual(["same-origin", expect.not.stringContaining("script-src")]);
});
