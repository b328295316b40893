import { type Context, Hono } from "hono";
import { every } from "hono/combine";
import { findByUrl } from "../../src/store/read-article.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { AddPage } from "../pages/add.tsx";
import { AddedPage } from "../pages/added.tsx";
import { ClipPage } from "../pages/clip.tsx";
import { page } from "../pages/page.ts";
import { addArticle } from "./add-article.ts";
import { stepsResponse } from "./add-steps.ts";
import type { AppEnv } from "./app-env.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, openerPolicy, PAGE_POLICY, SCRIPTED_PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { readForm } from "./read-form.ts";
import { ingestBody } from "./schema/requests.ts";
import { urlStatus } from "./url-status.ts";

export const addPages = new Hono<AppEnv>();

const policy = contentPolicy(PAGE_POLICY);
const scripted = contentPolicy(SCRIPTED_PAGE_POLICY);
const signedIn = every(requireSignIn, limitRate, limitTime());
/** Middleware of forms that change something. */
const formPost = every(signedIn, refuseCrossSite);

addPages.get("/add", scripted, signedIn, (c) => {
  const { origin } = new URL(c.req.url);
  return c.html(page(<AddPage url={c.req.query("url") ?? ""} origin={origin} />));
});

// The bookmarklet opens this page and sends it a message, so the window must keep its opener.
addPages.get("/clip", openerPolicy("unsafe-none"), scripted, signedIn, (c) => c.html(page(<ClipPage />)));

addPages.post("/add", policy, formPost, async (c) => {
  const request = await addedIn(c);
  const since = c.var.worker.ports.clock.now().toISOString();
  if (c.req.header("Accept") === "application/x-ndjson")
    return stepsResponse(c, (report) => addArticle(request, c.var.worker, report));
  await addArticle(request, c.var.worker, () => {});
  return c.redirect(`/added?${new URLSearchParams({ url: request.url, since })}`, 303);
});

addPages.get("/added", policy, signedIn, async (c) => {
  const { url } = checked({ url: c.req.query("url") });
  const { store, urlPolicy } = c.var.worker.ports;
  const { pathname, search } = new URL(c.req.url);
  const here = pathname + search;
  // Nothing is recorded for a URL that may not be fetched.
  const refusal = urlRefusal(url, urlPolicy);
  if (refusal !== null)
    return c.html(page(<AddedPage url={url} state="failed" article={null} failure={refusal} here={here} />));
  const status = await urlStatus(url, c.req.query("since") ?? null, c.var.worker);
  const article = status.articleId === null ? null : await findByUrl(url, store);
  return c.html(page(<AddedPage {...status} article={article} here={here} />));
});

async function addedIn(c: Context<AppEnv>) {
  const form = await readForm(c);
  return checked({ url: form.get("url"), html: form.get("html") ?? undefined });
}

/** @throws {RequestProblem} `invalid-request`. */
function checked(typed: { readonly url: unknown; readonly html?: unknown }) {
  const request = ingestBody.safeParse(typed);
  if (request.success) return { url: request.data.url, html: request.data.html ?? null };
  const isUrl = request.error.issues.some(({ path }) => path[0] === "url");
  const words = isUrl ? "The address must be an http or https URL." : "The page is empty or too large.";
  throw new RequestProblem("invalid-request", words);
}
