// What the worker uses of the runtime's own module. The platform's full types would replace those of the DOM.

declare module "cloudflare:workers" {
  import type { DurableObjectState } from "@cloudflare/workers-types";

  export abstract class DurableObject {
    protected readonly ctx: DurableObjectState;
    constructor(ctx: DurableObjectState, env: unknown);
    alarm?(): void | Promise<void>;
  }
}
