import { expect, test } from "vitest";
import { readMarks } from "../../src/store/marks.ts";
import { articleId } from "../../src/url/article-id.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "https://import.example.com";
const env = envWith();
const CSV = `title,url,time_added,tags,status
Bridge,${HOST}/bridge,1700000000,arn,archive
Weir,${HOST}/weir,1700000001,,unread
Router,http://192.168.0.1/,1700000002,,unread
Nothing,,1700000003,,unread
`;

const ours = { Authorization: `Bearer ${TOKEN}`, "Sec-Fetch-Site": "same-origin" };

function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  return app.request(
    `https://cuttings.example${path}`,
    { method: "POST", body, headers: { ...ours, ...headers } },
    env,
  );
}

function upload(text: string, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.set("list", new File([text], "list.csv"));
  return post("/import", form, headers);
}

async function file(name: string): Promise<void> {
  const body = JSON.stringify({ url: `${HOST}/${name}`, html: ARTICLE_HTML });
  expect((await post("/v1/articles", body, { "Content-Type": "application/json" })).status).toBe(201);
}

test("without scripts the start of a list is queued and marked, and the page reports the rest", async () => {
  await file("bridge");
  const html = await (await upload(CSV)).text();
  expect(html).toContain("1 addresses queued, 1 already saved, 1 refused.");
  expect(html).toContain("http://192.168.0.1/: ");
  expect(html).toContain("line 5: it has no URL");
  const { store } = compose(env).ports;
  expect(await readMarks(articleId(`${HOST}/bridge`), store)).toMatchObject({ isArchived: true, labels: ["arn"] });
  expect(await readMarks(articleId(`${HOST}/weir`), store)).toMatchObject({ isArchived: false });
});

test("the page's script has a list parsed, and sends its links", async () => {
  const read: { links: unknown[]; problems: unknown[] } = await (
    await upload(CSV, { Accept: "application/json" })
  ).json();
  expect([read.links.length, read.problems.length]).toEqual([3, 1]);
  const body = JSON.stringify({ links: read.links });
  const sent = await post("/import/links", body, { "Content-Type": "application/json" });
  expect(await sent.json()).toMatchObject({ queued: 1, known: 1, refused: [{ url: "http://192.168.0.1/" }] });
});

test("an unreadable list and a request from another site are refused", async () => {
  expect((await upload("{}")).status).toBe(422);
  expect((await post("/import/links", `{"links": [{"url": "x"}]}`)).status).toBe(422);
  expect((await upload(CSV, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  expect((await post("/import/links", `{"links": []}`, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
});
