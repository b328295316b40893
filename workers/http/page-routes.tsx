import { type Context, Hono } from "hono";
import { every } from "hono/combine";
import { NO_MARKS } from "../../src/marks.ts";
import { sanitise } from "../../src/render/sanitise.ts";
import { parseRightsFilter } from "../../src/rights/rights-filter.ts";
import { listFailures } from "../../src/store/failures.ts";
import { listVersions } from "../../src/store/list-versions.ts";
import { readMarks } from "../../src/store/marks.ts";
import { readRuleOfHost } from "../../src/store/site-rules.ts";
import { FailuresPage } from "../pages/failures.tsx";
import { LibraryPage } from "../pages/library.tsx";
import { page } from "../pages/page.ts";
import { ReaderPage } from "../pages/reader.tsx";
import { VersionsPage } from "../pages/versions.tsx";
import type { View } from "../pages/views.tsx";
import { addPages } from "./add-page-routes.tsx";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { correctPages } from "./correct-page-routes.tsx";
import { filterOf } from "./filter-of.ts";
import { findArticle } from "./find-article.ts";
import { importPages } from "./import-page-routes.tsx";
import { markPages } from "./mark-page-routes.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { removalPages } from "./removal-page-routes.tsx";
import { retryFailure } from "./retry-failure.ts";
import { pageBounds } from "./schema/catalog.ts";
import { searchPages } from "./search-page-routes.tsx";
import { sourcePages } from "./source-page-routes.tsx";
import { usagePages } from "./usage-page-routes.tsx";

const ARTICLES_PER_PAGE = 60;
const FAILURES_PER_PAGE = 100;
const VERSIONS_PER_PAGE = 20;
const MAX_SEARCH_CHARACTERS = 500;

export const pages = new Hono<AppEnv>();
pages.route("/", addPages);
pages.route("/", importPages);
pages.route("/", markPages);
pages.route("/", searchPages);
pages.route("/", sourcePages);
pages.route("/", removalPages);
pages.route("/", correctPages);
pages.route("/", usagePages);

const policy = contentPolicy(PAGE_POLICY);
const signedIn = every(requireSignIn, limitRate, limitTime());

pages.get("/", policy, signedIn, async (c) => {
  const cursor = c.req.query("cursor") ?? null;
  const typed = (c.req.query("q") ?? "").slice(0, MAX_SEARCH_CHARACTERS);
  const bounds = boundsOf(c);
  const view = viewOf(c, bounds);
  // The inbox hides archived articles.
  const rights = bounds.rights === undefined ? null : parseRightsFilter(bounds.rights);
  const wanted = filterOf({ ...bounds, rights: rights ?? undefined });
  const filter = view === "inbox" ? { ...wanted, archived: false } : wanted;
  const { catalog } = c.var.worker;
  const request = { cursor, limit: ARTICLES_PER_PAGE };
  const list = typed === "" ? catalog.listArticles(filter, request) : catalog.searchArticles(typed, filter, request);
  const { entries, next } = await checkCursor(list);
  const days = typed === "" || cursor !== null ? [] : await catalog.countMatches(typed, filter);
  const labels = await catalog.listLabels();
  return c.html(
    page(
      <LibraryPage
        articles={entries}
        typed={typed}
        bounds={bounds}
        days={days}
        view={view}
        labels={labels}
        nextCursor={next}
      />,
    ),
  );
});

pages.get("/articles/:id{[0-9a-f]{32}}", policy, signedIn, async (c) => {
  const article = await findArticle(c.req.param("id"), c.var.worker);
  const similar = await c.var.worker.catalog.listSimilar(article);
  const bodyHtml = sanitise(article.articleBodyHtml).innerHTML;
  const rule = await readRuleOfHost(article.host, c.var.worker.ports.store);
  const marks = (await readMarks(article.id, c.var.worker.ports.store)) ?? NO_MARKS;
  return c.html(page(<ReaderPage article={article} similar={similar} bodyHtml={bodyHtml} rule={rule} marks={marks} />));
});

pages.get("/articles/:id{[0-9a-f]{32}}/versions", policy, signedIn, async (c) => {
  const { store } = c.var.worker.ports;
  const article = await findArticle(c.req.param("id"), c.var.worker);
  const from = Number(c.req.query("from") ?? article.version.number);
  if (!Number.isInteger(from) || from < 1) throw new RequestProblem("invalid-request", "This version does not exist.");
  const { versions, next } = await listVersions(article, { from, limit: VERSIONS_PER_PAGE }, store);
  return c.html(page(<VersionsPage article={article} versions={versions} next={next} />));
});

pages.get("/failures", policy, signedIn, async (c) => {
  const cursor = c.req.query("cursor") ?? null;
  const { failures, next } = await listFailures({ cursor, limit: FAILURES_PER_PAGE }, c.var.worker.ports.store);
  const retried = c.req.query("retried") ?? null;
  return c.html(page(<FailuresPage failures={failures} retried={retried} next={next} />));
});

pages.post("/failures/:id{[0-9a-f]{32}}/retry", policy, signedIn, refuseCrossSite, async (c) => {
  const id = c.req.param("id");
  if ((await retryFailure(id, c.var.worker)) === null)
    throw new RequestProblem("not-found", "This failure no longer exists.");
  return c.redirect(`/failures?retried=${id}`, 303);
});

function viewOf(c: Context, { unread, archived, label }: ReturnType<typeof boundsOf>): View {
  if (label !== undefined) return "label";
  if (unread !== undefined) return "unread";
  if (archived !== undefined) return archived ? "archived" : "inbox";
  return c.req.query("all") !== undefined || (c.req.query("q") ?? "") !== "" ? "all" : "inbox";
}

/** The bounds of the search form; an empty field sets no bound. */
function boundsOf(c: Context) {
  const filled = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  const bounds = pageBounds.safeParse(Object.fromEntries(filled));
  if (!bounds.success) throw new RequestProblem("invalid-request", bounds.error.issues[0]?.message ?? "");
  return bounds.data;
}
