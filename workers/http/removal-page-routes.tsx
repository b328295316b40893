import { type Context, Hono } from "hono";
import { every } from "hono/combine";
import { deleteArticles, placeToDelete } from "../../src/removal/delete-articles.ts";
import { addBlock, blockId, readBlocks, removeBlock } from "../../src/store/blocks.ts";
import { listTombstones, readTombstone, removeTombstones } from "../../src/store/tombstones.ts";
import { page } from "../pages/page.ts";
import { RemovedPage } from "../pages/removed.tsx";
import { removalPorts } from "../platform/removal-ports.ts";
import type { AppEnv } from "./app-env.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { readForm } from "./read-form.ts";
import { newBlockBody, reason as reasonSchema } from "./schema/removal.ts";

const TOMBSTONES_PER_PAGE = 100;

export const removalPages = new Hono<AppEnv>();

const policy = contentPolicy(PAGE_POLICY);
const signedIn = every(requireSignIn, limitRate, limitTime());
/** Middleware of forms that change something. */
const formPost = every(signedIn, refuseCrossSite);

/** Notices, by the `done` parameter of the redirect after a form. */
const DONE: Readonly<Record<string, string>> = {
  deleted: "The article is deleted, with its versions and pages. It will not be ingested again.",
  undeleted: "The article may be ingested again. Its deleted text is not restored.",
  blocked: "Blocked. Articles that are already stored are kept until you delete them.",
  unblocked: "No longer blocked.",
};

removalPages.get("/removed", policy, signedIn, async (c) => {
  const { store } = c.var.worker.ports;
  const cursor = c.req.query("cursor") ?? null;
  const { tombstones, next } = await listTombstones({ cursor, limit: TOMBSTONES_PER_PAGE }, store);
  const done = DONE[c.req.query("done") ?? ""] ?? null;
  return c.html(page(<RemovedPage blocks={await readBlocks(store)} tombstones={tombstones} next={next} done={done} />));
});

removalPages.post("/articles/:id{[0-9a-f]{32}}/delete", policy, formPost, async (c) => {
  const ports = removalPorts(c.var.worker);
  const place = await placeToDelete(c.req.param("id"), ports.store, c.var.worker.catalog);
  if (place === null) throw new RequestProblem("not-found", "This article no longer exists.");
  const reason = reasonSchema.safeParse((await readForm(c)).get("reason") ?? undefined);
  if (!reason.success) throw new RequestProblem("invalid-request", "A reason may have at most 300 characters.");
  await deleteArticles([place], { deletedBy: "page", reason: reason.data || null }, ports);
  return c.redirect("/removed?done=deleted", 303);
});

removalPages.post("/removed/:id{[0-9a-f]{32}}/undo", policy, formPost, async (c) => {
  const { store } = c.var.worker.ports;
  const tombstone = await readTombstone(c.req.param("id"), store);
  if (tombstone === null) throw new RequestProblem("not-found", "This tombstone no longer exists.");
  await removeTombstones(tombstone, store);
  return c.redirect("/removed?done=undeleted", 303);
});

removalPages.post("/blocks", policy, formPost, async (c) => {
  const form = await readForm(c);
  const block = newBlockBody.safeParse({ pattern: form.get("pattern"), reason: form.get("reason") || undefined });
  if (!block.success) throw new RequestProblem("invalid-request", block.error.issues[0]?.message ?? "");
  const { store, clock } = c.var.worker.ports;
  const { pattern, reason = null } = block.data;
  await addBlock({ pattern, reason, addedAt: clock.now().toISOString(), addedBy: "page" }, store);
  return c.redirect("/removed?done=blocked", 303);
});

removalPages.post("/blocks/:id{[0-9a-f]{32}}/remove", policy, formPost, async (c: Context<AppEnv, "/blocks/:id">) => {
  const { store } = c.var.worker.ports;
  const block = (await readBlocks(store)).find(({ pattern }) => blockId(pattern) === c.req.param("id"));
  if (block === undefined) throw new RequestProblem("not-found", "This block no longer exists.");
  await removeBlock(block.pattern, store);
  return c.redirect("/removed?done=unblocked", 303);
});
