import type { Ai, VectorizeIndex } from "@cloudflare/workers-types";
import { IngestError } from "../../src/errors.ts";
import type { IndexedPassage, PassageIndex } from "../../src/ports/passage-index.ts";

/** Multilingual, 1,024 dimensions: https://developers.cloudflare.com/workers-ai/models/bge-m3/ */
const MODEL = "@cf/baai/bge-m3";
/** Texts of one call of the model. */
const TEXTS_PER_CALL = 50;
/** Ids of one deletion: https://developers.cloudflare.com/vectorize/platform/limits/ */
const IDS_PER_CALL = 100;

/** The bindings as they are called. */
export interface IndexBindings {
  readonly ai: Pick<Ai, "run">;
  readonly vectors: Pick<VectorizeIndex, "upsert" | "deleteByIds">;
}

/** Embeds passages with Workers AI and stores their vectors in Vectorize. */
export function vectorizeIndex({ ai, vectors }: IndexBindings): PassageIndex {
  return {
    async upsert(passages) {
      for (const some of batches(passages, TEXTS_PER_CALL))
        await whileAvailable(async () => vectors.upsert(await embed(some, ai)));
    },
    async remove(ids) {
      for (const some of batches(ids, IDS_PER_CALL)) await whileAvailable(() => vectors.deleteByIds([...some]));
    },
  };
}

async function embed(passages: readonly IndexedPassage[], ai: IndexBindings["ai"]) {
  const answer = await ai.run(MODEL, { text: passages.map(({ text }) => text) });
  const data = "data" in answer ? answer.data : undefined;
  if (data?.length !== passages.length) throw new TypeError(`${MODEL} returned ${data?.length ?? "no"} embeddings`);
  return passages.map(({ id, metadata }, index) => ({ id, values: data[index] ?? [], metadata: { ...metadata } }));
}

/** @throws {IngestError} `storage-unavailable`, so that the call is retried. */
async function whileAvailable(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The index of passages is unavailable.", { cause });
  }
}

function batches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
