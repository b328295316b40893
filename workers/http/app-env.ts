import type { Env, Worker } from "../env.ts";

/** What Hono's handlers know. */
export interface AppEnv {
  readonly Bindings: Env;
  readonly Variables: { readonly worker: Worker; readonly requestId: string };
}
