// The parts of the runtime's modules that the tests use. The full platform types would replace the DOM's.

declare module "cloudflare:workers" {
  export const env: unknown;
}

declare module "cloudflare:test" {
  import type { DurableObjectState, MessageBatch } from "@cloudflare/workers-types";
  import type { ExecutionContext } from "hono";

  export interface TestMessage {
    readonly id: string;
    readonly timestamp: Date;
    readonly attempts: number;
    readonly body: unknown;
  }

  export interface QueueResult {
    readonly outcome: string;
    readonly explicitAcks: readonly string[];
    readonly retryMessages: readonly { readonly msgId: string; readonly delaySeconds?: number }[];
  }

  export function createMessageBatch(queue: string, messages: readonly TestMessage[]): MessageBatch<unknown>;
  export function createExecutionContext(): ExecutionContext;
  export function waitOnExecutionContext(context: ExecutionContext): Promise<void>;
  /** Evicts a Durable Object from memory; its storage survives. */
  export function evictDurableObject(stub: unknown): Promise<void>;
  /** Runs the alarm that is set, whatever its time; returns whether there was one. */
  export function runDurableObjectAlarm(stub: unknown): Promise<boolean>;
  /** Runs a callback in the process of a Durable Object. */
  export function runInDurableObject<Result>(
    stub: unknown,
    callback: (instance: unknown, state: DurableObjectState) => Result,
  ): Promise<Result>;
  export function getQueueResult(batch: MessageBatch<unknown>, context: unknown): Promise<QueueResult>;
}

/** A file as text, through Vite. */
declare module "*?raw" {
  const text: string;
  export default text;
}
