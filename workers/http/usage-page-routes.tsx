import { Hono } from "hono";
import { every } from "hono/combine";
import { page } from "../pages/page.ts";
import { UsagePage } from "../pages/usage.tsx";
import type { AppEnv } from "./app-env.ts";
import { requireSignIn } from "./middleware/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "./middleware/content-policy.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { limitTime } from "./middleware/limit-time.ts";
import { readUsage } from "./usage.ts";

export const usagePages = new Hono<AppEnv>();

usagePages.get("/usage", contentPolicy(PAGE_POLICY), every(requireSignIn, limitRate, limitTime()), async (c) =>
  c.html(page(<UsagePage report={await readUsage(c.var.worker)} />)),
);
