import { Hono } from "hono";
import { every } from "hono/combine";
import { addSearch, changeSearch, newSearch, readSearches, removeSearch } from "../../src/searches/saved-search.ts";
import { page } from "../pages/page.ts";
import { SearchesPage } from "../pages/searches.tsx";
import type { AppEnv } from "./app-env.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { readForm } from "./read-form.ts";
import { newSearchBody } from "./schema/searches.ts";

export const searchPages = new Hono<AppEnv>();

const policy = contentPolicy(PAGE_POLICY);
const signedIn = every(requireSignIn, limitRate, limitTime());
/** Middleware of forms that change something. */
const formPost = every(signedIn, refuseCrossSite);

/** Notices, by the `done` parameter of the redirect after a form. */
const DONE: Readonly<Record<string, string>> = {
  saved: "The search is saved. New articles are matched as they are stored.",
  removed: "The search is removed.",
  alert: "New matches are sent to your webhooks.",
  silence: "New matches are no longer sent to your webhooks. The feed remains available.",
};

searchPages.get("/searches", policy, signedIn, async (c) => {
  const { config, ports } = c.var.worker;
  const props = {
    searches: await readSearches(ports.store),
    hasWebhooks: config.webhooks.endpoints.length > 0,
    done: DONE[c.req.query("done") ?? ""] ?? null,
  };
  return c.html(page(<SearchesPage {...props} />));
});

searchPages.post("/searches", policy, formPost, async (c) => {
  const filled = [...(await readForm(c))].filter(([, value]) => value !== "");
  const search = newSearchBody.safeParse(Object.fromEntries(filled));
  if (!search.success) throw new RequestProblem("invalid-request", search.error.issues[0]?.message ?? "");
  const { store, clock } = c.var.worker.ports;
  await addSearch(newSearch(search.data, "page", crypto.randomUUID(), clock.now()), store);
  return c.redirect("/searches?done=saved", 303);
});

searchPages.post("/searches/:id{[0-9a-f]{32}}/:action{alert|silence|remove}", policy, formPost, async (c) => {
  const { id, action } = c.req.param();
  const { store } = c.var.worker.ports;
  const existed =
    action === "remove"
      ? await removeSearch(id, store)
      : (await changeSearch(id, { hasAlert: action === "alert" }, store)) !== null;
  if (!existed) throw new RequestProblem("not-found", "This search no longer exists.");
  return c.redirect(`/searches?done=${action === "remove" ? "removed" : action}`, 303);
});
