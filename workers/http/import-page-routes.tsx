import { Hono } from "hono";
import { every } from "hono/combine";
import { z } from "zod";
import { MAX_LABEL_CHARS, MAX_LABELS } from "../../src/marks.ts";
import { ListError, readList } from "../../src/reading-list/read-list.ts";
import type { ReadingList } from "../../src/reading-list/saved-link.ts";
import { ImportedPage } from "../pages/imported.tsx";
import { page } from "../pages/page.ts";
import type { AppEnv } from "./app-env.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { MAX_QUEUED_LINKS, queueLinks } from "./queue-links.ts";
import { readForm } from "./read-form.ts";

export const importPages = new Hono<AppEnv>();

/** Middleware of forms that change something. */
const formPost = every(requireSignIn, limitRate, limitTime(), refuseCrossSite);

const link = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  isRead: z.boolean(),
  isArchived: z.boolean(),
  labels: z
    .array(z.string().transform((label) => label.slice(0, MAX_LABEL_CHARS)))
    .transform((labels) => labels.slice(0, MAX_LABELS)),
  savedAt: z.iso.datetime().nullable(),
});

const linksBody = z.strictObject({ links: z.array(link).max(MAX_QUEUED_LINKS) });

/** The page's script gets the parsed list back and sends it in parts; without a script only the first part is queued. */
importPages.post("/import", contentPolicy(PAGE_POLICY), formPost, async (c) => {
  const list = await listIn(await readForm(c));
  if (c.req.header("Accept") === "application/json") return c.json({ ...list, maxLinks: MAX_QUEUED_LINKS });
  const first = list.links.slice(0, MAX_QUEUED_LINKS);
  const outcome = await queueLinks(first, c.var.worker);
  const rest = list.links.length - first.length;
  return c.html(page(<ImportedPage outcome={outcome} problems={list.problems} rest={rest} />));
});

importPages.post("/import/links", formPost, async (c) => {
  const body = linksBody.safeParse(await c.req.json().catch(() => null));
  if (!body.success) throw new RequestProblem("invalid-request", "The body is not a list of links.");
  return c.json(await queueLinks(body.data.links, c.var.worker));
});

/** @throws {RequestProblem} `invalid-request`. */
async function listIn(form: FormData): Promise<ReadingList> {
  const file = form.get("list");
  if (file === null || typeof file === "string")
    throw new RequestProblem("invalid-request", "Choose a file to import.");
  try {
    return readList(new Uint8Array(await (file as Blob).arrayBuffer()));
  } catch (error) {
    throw error instanceof ListError ? new RequestProblem("invalid-request", error.message) : error;
  }
}
