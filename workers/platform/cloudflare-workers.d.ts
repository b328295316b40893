// The parts of the runtime's module that the worker uses. The platform's full types would replace the DOM's.

declare module "cloudflare:workers" {
  import type { DurableObjectState } from "@cloudflare/workers-types";

  export abstract class DurableObject {
    protected readonly ctx: DurableObjectState;
    constructor(ctx: DurableObjectState, env: unknown);
    alarm?(): void | Promise<void>;
  }
}
