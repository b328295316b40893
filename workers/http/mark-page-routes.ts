import { Hono } from "hono";
import { every } from "hono/combine";
import type { MarksChange } from "../../src/marks.ts";
import type { AppEnv } from "./app-env.ts";
import { markArticle } from "./mark-article.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { refuseCrossSite } from "./middleware/refuse-cross-site.ts";
import { RequestProblem } from "./problem.ts";
import { readForm } from "./read-form.ts";
import { marksBody } from "./schema/marks.ts";

export const markPages = new Hono<AppEnv>();

const formPost = every(requireSignIn, limitRate, limitTime(), refuseCrossSite);

markPages.post("/articles/:id{[0-9a-f]{32}}/marks", contentPolicy(PAGE_POLICY), formPost, async (c) => {
  const change = changeIn(await readForm(c));
  const { id } = await markArticle(c.req.param("id"), () => change, c.var.worker);
  return c.redirect(`/articles/${id}`, 303);
});

/** Buttons send the new value of a mark; the text field sends all labels. @throws {RequestProblem} `invalid-request`. */
function changeIn(form: FormData): MarksChange {
  const labels = form.get("labels");
  const change = marksBody.safeParse({
    isRead: flagIn(form, "isRead"),
    isArchived: flagIn(form, "isArchived"),
    labels: labels === null ? undefined : splitLabels(String(labels)),
  });
  if (!change.success)
    throw new RequestProblem("invalid-request", "A label may have at most 100 characters, and an article 50 labels.");
  return change.data;
}

function flagIn(form: FormData, name: string): boolean | undefined {
  const value = form.get(name);
  return value === null ? undefined : value === "true";
}

function splitLabels(typed: string): string[] {
  return typed
    .split(",")
    .map((label) => label.trim())
    .filter(Boolean);
}
