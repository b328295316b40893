import { type Context, Hono } from "hono";
import { every } from "hono/combine";
import { listSources } from "../../src/sources/list-sources.ts";
import {
  addSources,
  changeSource,
  crawledSources,
  importSources,
  removeSource,
} from "../../src/sources/manage-sources.ts";
import { previewSource } from "../../src/sources/preview-source.ts";
import { sourceId } from "../../src/store/source-state.ts";
import { counted } from "../../src/text/counted.ts";
import { page } from "../pages/page.ts";
import { SourcePreviewPage } from "../pages/source-preview.tsx";
import { SourcesPage } from "../pages/sources.tsx";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { driftsByHost } from "./drifts-by-host.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { readForm } from "./read-form.ts";
import { newSourceBody } from "./schema/sources.ts";

const SOURCES_PER_PAGE = 100;

export const sourcePages = new Hono<AppEnv>();

const policy = contentPolicy(PAGE_POLICY);
const signedIn = every(requireSignIn, limitRate, limitTime());
/** Middleware of forms that change something. */
const formPost = every(signedIn, refuseCrossSite);

/** Notices, by the `done` parameter of the redirect after a form. */
const DONE: Readonly<Record<string, string>> = {
  added: "The source is added. The next crawl run polls it.",
  paused: "The source is paused.",
  resumed: "The source is resumed.",
  removed: "The source is removed. Its articles are kept.",
};

sourcePages.get("/sources", policy, signedIn, async (c) => {
  const { config, catalog, ports } = c.var.worker;
  const request = { cursor: c.req.query("cursor") ?? null, limit: SOURCES_PER_PAGE };
  const crawled = await crawledSources(config.sources, ports.store);
  const { entries, next } = await checkCursor(listSources(crawled, request, catalog, ports.store));
  const drifts = await driftsByHost(c.var.worker);
  return c.html(page(<SourcesPage sources={entries} drifts={drifts} next={next} done={doneOf(c)} />));
});

sourcePages.get("/sources/preview", policy, signedIn, async (c) => {
  // The one page that fetches something: a link on another site must not choose what.
  if (c.req.header("Sec-Fetch-Site") === "cross-site") throw new RequestProblem("cross-site", "Start from /sources.");
  const url = c.req.query("url") ?? "";
  const { config, ports } = c.var.worker;
  const preview = await previewSource(
    { url: checked(url), include: [], exclude: [] },
    config.userAgent,
    ports.resources,
  );
  return c.html(page(<SourcePreviewPage preview={preview} />));
});

sourcePages.post("/sources", policy, formPost, async (c) => {
  const form = await readForm(c);
  const source = newSourceBody.safeParse({
    url: form.get("url"),
    labels: listIn(form, "labels", ","),
    include: listIn(form, "include", /\s+/),
    exclude: listIn(form, "exclude", /\s+/),
  });
  if (!source.success) throw new RequestProblem("invalid-request", source.error.issues[0]?.message ?? "");
  await addSources([source.data], "page", c.var.worker.ports);
  return c.redirect("/sources?done=added", 303);
});

sourcePages.post("/sources/opml", policy, formPost, async (c) => {
  const file = (await readForm(c)).get("opml");
  if (file === null) throw new RequestProblem("invalid-request", "Choose a file to import.");
  const { config, ports } = c.var.worker;
  const text = typeof file === "string" ? file : await (file as Blob).text();
  const { added, known, refused } = await importSources(text, config.sources, ports);
  return c.redirect(`/sources?${new URLSearchParams({ done: `imported-${added}-${known}-${refused.length}` })}`, 303);
});

sourcePages.post("/sources/:id{[0-9a-f]{32}}/:action{pause|resume|remove}", policy, formPost, async (c) => {
  const { config, ports } = c.var.worker;
  const action = c.req.param("action");
  const id = c.req.param("id");
  const source = (await crawledSources(config.sources, ports.store)).find(({ url }) => sourceId(url) === id);
  if (source === undefined) throw new RequestProblem("not-found", "This source no longer exists.");
  if (action === "remove") await removeSource(source.url, config.sources, ports.store);
  else await changeSource(source.url, { isPaused: action === "pause" }, "page", ports);
  return c.redirect(`/sources?done=${action === "remove" ? "removed" : `${action}d`}`, 303);
});

function doneOf(c: Context): string | null {
  const done = c.req.query("done") ?? "";
  const [, added, known, refused] = /^imported-(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(done) ?? [];
  if (added !== undefined)
    return `${counted(Number(added), "source")} added, ${known} already present, ${refused} refused.`;
  return DONE[done] ?? null;
}

function checked(url: string): string {
  if (!/^https?:\/\//i.test(url)) throw new RequestProblem("invalid-request", "A source must be an http or https URL.");
  return url;
}

function listIn(form: FormData, name: string, separator: string | RegExp): string[] {
  return String(form.get(name) ?? "")
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}
