import { beforeAll, describe, expect, test } from "vitest";
import { app } from "../../workers/http/app.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "rights.example.com";
const env = envWith();
const NOAI = `<meta name="robots" content="index, noai">`;
const REASON = "ai-train is reserved by meta:robots";

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  return app.request(`https://cuttings.example${path}`, init, env);
}

const get = async <Body>(path: string): Promise<Body> => (await call("GET", path)).json();

interface Listed {
  readonly url: string;
  readonly uses: Readonly<Record<string, string>>;
}

let begun: string;
let reserved: string;

beforeAll(async () => {
  begun = new Date(Date.now() - 1000).toISOString();
  const store = async (name: string, head: string): Promise<{ id: string }> => {
    const html = ARTICLE_HTML.replace("<title>", `${head}<title>`).replace("</h1>", ` ${name}</h1>`);
    return (await call("POST", "/v1/articles", { url: `https://${HOST}/${name}`, html })).json();
  };
  await store("open", "");
  reserved = (await store("reserved", NOAI)).id;
});

describe("rights=ai-train leaves out what is reserved for training", () => {
  const namesOf = (entries: readonly Listed[]) => entries.map(({ url }) => new URL(url).pathname.slice(1)).sort();

  test.each([
    ["/v1/articles", "articles"],
    ["/v1/newest", "entries"],
    ["/v1/search?q=the", "entries"],
  ])("of %s", async (path, field) => {
    const list = async (query: string) =>
      (await get<Record<string, readonly Listed[]>>(`${path}${path.includes("?") ? "&" : "?"}host=${HOST}${query}`))[
        field
      ] ?? [];
    expect(namesOf(await list(""))).toEqual(["open", "reserved"]);
    expect(namesOf(await list("&rights=ai-train"))).toEqual(["open"]);
    expect(namesOf(await list("&rights=search:stated"))).toEqual(["reserved"]);
    const uses = { search: "allowed", "ai-input": "reserved", "ai-train": "reserved", tdm: "unstated" };
    expect((await list("")).find(({ url }) => url.endsWith("/reserved"))?.uses).toEqual(uses);
  });

  test("of a feed", async () => {
    const feed = await (await call("GET", `/v1/newest?host=${HOST}&rights=ai-train&format=atom`)).text();
    expect([feed.includes(`${HOST}/open`), feed.includes(`${HOST}/reserved`)]).toEqual([true, false]);
  });

  test("of changes, which say why", async () => {
    interface Changes {
      readonly items: readonly { id: string; article: Listed | null; leftOut?: string }[];
    }
    const { items } = await get<Changes>(`/v1/changes?after=${begun}&rights=ai-train`);
    expect(items.find(({ id }) => id === reserved)).toMatchObject({ article: null, leftOut: REASON });
    expect(items.some(({ article }) => article?.url === `https://${HOST}/open`)).toBe(true);
  });

  test.each(["", "/passages", "/versions/1"])("of /v1/articles/{id}%s", async (path) => {
    const refused = await call("GET", `/v1/articles/${reserved}${path}?rights=ai-train`);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      code: "use-not-allowed",
      detail: `By what its site states, ${REASON}.`,
    });
    expect((await call("GET", `/v1/articles/${reserved}${path}?rights=search`)).status).toBe(200);
  });
});

test("an unknown use is invalid", async () => {
  expect((await call("GET", "/v1/newest?rights=training")).status).toBe(422);
});

test("the search form of the library filters by use", async () => {
  const search = async (uses: string) => {
    const headers = { Authorization: `Basic ${btoa(`reader:${TOKEN}`)}`, Accept: "text/html" };
    return (await app.request(`https://cuttings.example/?host=${HOST}&rights=${uses}`, { headers }, env)).text();
  };
  expect(await search("")).toContain(`/articles/${reserved}`);
  const html = await search("ai-train:stated");
  expect(html).not.toContain(`/articles/${reserved}`);
  expect(html).toContain('name="rights" value="ai-train:stated"');
});

test("the page of an article says what may be done with it, and by whose statement", async () => {
  const page = await app.request(
    `https://cuttings.example/articles/${reserved}`,
    { headers: { Authorization: `Basic ${btoa(`reader:${TOKEN}`)}`, Accept: "text/html" } },
    env,
  );
  const html = await page.text();
  expect(html).toContain("<h2>Rights</h2>");
  expect(html).toMatch(/Training of AI<\/dt><dd>reserved<code title="Stated: index, noai">meta:robots<\/code>/);
  expect(html).toMatch(/Text and data mining<\/dt><dd>nothing stated<\/dd>/);
});
