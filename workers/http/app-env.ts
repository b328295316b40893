import type { Env } from "../platform/env.ts";
import type { Worker } from "../platform/worker.ts";

/** The types of Hono's bindings and context variables. */
export interface AppEnv {
  readonly Bindings: Env;
  readonly Variables: {
    readonly requestId: string;
    readonly worker: Worker;
    /** A digest of the client's token; `null` in local development without a token. */
    readonly client: string | null;
    /** Whether the token has full access. */
    readonly mayWrite: boolean;
    /** Aborted when the request times out. */
    readonly signal: AbortSignal;
  };
}
