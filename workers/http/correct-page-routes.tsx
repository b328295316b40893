import { Hono } from "hono";
import { every } from "hono/combine";
import { indexStored } from "../../src/catalog/index-stored.ts";
import { reExtractArticle } from "../../src/re-extract/re-extract-article.ts";
import { trySiteRule } from "../../src/re-extract/try-site-rule.ts";
import { readRuleOfHost, removeSiteRule, selectorsSchema, writeSiteRule } from "../../src/store/site-rules.ts";
import { CorrectPage } from "../pages/correct.tsx";
import { page } from "../pages/page.ts";
import type { AppEnv } from "./app-env.ts";
import { findArticle } from "./find-article.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { readForm } from "./read-form.ts";

export const correctPages = new Hono<AppEnv>();

const policy = contentPolicy(PAGE_POLICY);
/** Middleware of forms that change something. */
const formPost = every(requireSignIn, limitRate, limitTime(), refuseCrossSite);

correctPages.post("/articles/:id{[0-9a-f]{32}}/correct", policy, formPost, async (c) => {
  const { store, storeSettings, clock } = c.var.worker.ports;
  const article = await findArticle(c.req.param("id"), c.var.worker);
  const { host } = article;
  const form = await readForm(c);
  const action = form.get("action");
  const rule = await readRuleOfHost(host, store);
  if (action === "remove") await removeSiteRule(host, store);
  else {
    const selectors = selectorsSchema.safeParse(selectorsIn(form));
    if (!selectors.success) throw new RequestProblem("invalid-request", selectors.error.issues[0]?.message ?? "");
    if (action !== "save") {
      const draft = { ...selectors.data, host, version: (rule?.version ?? 0) + 1 };
      const trial = await trySiteRule(article, draft, store);
      const props = { article, host, selectors: selectors.data, hasRule: rule !== null, trial };
      return c.html(page(<CorrectPage {...props} />));
    }
    await writeSiteRule(host, selectors.data, { changedAt: clock.now().toISOString(), changedBy: "page" }, store);
  }
  const reExtracted = await reExtractArticle(article, store, { ...storeSettings, clock });
  await indexStored([reExtracted.stored], store, c.var.worker.catalog);
  return c.redirect(`/articles/${article.id}`, 303);
});

/** Empty fields become `null` or an empty list. */
function selectorsIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim() || null;
  const lines = (name: string) =>
    (text(name) ?? "")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  return {
    remove: lines("remove"),
    keep: lines("keep"),
    title: text("title"),
    author: text("author"),
    date: text("date"),
    body: text("body"),
    nextPage: text("nextPage"),
    render: form.has("render"),
  };
}
