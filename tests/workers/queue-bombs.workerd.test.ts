import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { expect, test } from "vitest";
import { readFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { LIGHT_BOMBS } from "../hostile/bombs.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { workerBefore } from "./worker-env.ts";

const urlOf = (name: string) => `https://bombs.example.com/${name}`;

function bomb(name: string): string {
  const found = LIGHT_BOMBS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no bomb "${name}".`);
  return found.make();
}

test("bombs in a batch are refused and recorded, and the other pages are stored and acknowledged", async () => {
  const worker = workerBefore({
    [urlOf("good")]: ARTICLE_HTML,
    [urlOf("deep")]: bomb("5,000 nested divs"),
    [urlOf("between")]: ARTICLE_HTML.replaceAll("Arn", "Tay"),
    [urlOf("attributes")]: bomb("300,000 attributes"),
    [urlOf("last")]: ARTICLE_HTML.replaceAll("Arn", "Dee"),
  });
  const names = ["good", "deep", "between", "attributes", "last"];
  const batch = createMessageBatch(
    "cuttings-ingest",
    names.map((name, index) => ({
      id: String(index),
      timestamp: new Date(),
      attempts: 1,
      body: { url: urlOf(name) },
    })),
  );
  await consumeIngests(batch, worker);
  const result = await getQueueResult(batch, createExecutionContext());
  expect([...result.explicitAcks].sort()).toEqual(["0", "1", "2", "3", "4"]);
  expect(result.retryMessages).toEqual([]);
  const { store } = worker.ports;
  for (const name of ["good", "between", "last"]) expect(await findByUrl(urlOf(name), store)).not.toBeNull();
  for (const name of ["deep", "attributes"])
    expect(await readFailure(urlOf(name), store)).toMatchObject({ code: "too-complex", retryable: false });
});
