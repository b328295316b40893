import { readFileSync } from "node:fs";
import type { QueueOptions } from "./model-queue.ts";

/** The queue consumers of wrangler.toml, by queue name. */
export function wranglerQueues(): Readonly<Record<string, QueueOptions>> {
  const text = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
  const tables = text.split("[[queues.consumers]]").slice(1);
  return Object.fromEntries(tables.map(queueOf).map((queue) => [queue.name, queue]));
}

function queueOf(table: string): QueueOptions {
  const own = table.split(/^\[/m)[0] ?? "";
  const number = (name: string, otherwise: number) =>
    Number(new RegExp(`^${name} = (\\d+)`, "m").exec(own)?.[1] ?? otherwise);
  return {
    name: /^queue = "([^"]+)"/m.exec(own)?.[1] ?? "",
    batchSize: number("max_batch_size", 10),
    batchWait: number("max_batch_timeout", 5) * 1_000,
    consumers: number("max_concurrency", 250),
    maxRetries: number("max_retries", 3),
    retryDelay: number("retry_delay", 0),
  };
}
