import type { Env, Worker } from "../platform/env.ts";

/** What Hono's handlers know. */
export interface AppEnv {
  readonly Bindings: Env;
  readonly Variables: {
    readonly requestId: string;
    readonly worker: Worker;
    /** Who asks: a digest of the token; `null` on a developer's machine, which has none. */
    readonly client: string | null;
    /** Aborted when the time of the request is up. */
    readonly signal: AbortSignal;
  };
}
