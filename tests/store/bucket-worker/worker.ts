import type { R2Bucket } from "@cloudflare/workers-types";
import { s3ObjectStore } from "../../../src/adapters/s3-object-store.ts";
import { retryStorage } from "../../../src/adapters/storage-retry.ts";
import { r2ObjectStore } from "../../../workers/platform/r2-object-store.ts";
import { objectStoreContract } from "../object-store-contract.ts";
import { localS3 } from "./local-s3.ts";

/** Runs one rule of the contract inside workerd, on the bucket's binding or on its S3 endpoint. */
export default {
  async fetch(request: Request, env: { BUCKET: R2Bucket }): Promise<Response> {
    const { origin, pathname, searchParams } = new URL(request.url);
    if (pathname === "/retry") return new Response(await succeedingAtLast());
    const rule = objectStoreContract.find((candidate) => candidate.rule === searchParams.get("rule"));
    if (rule === undefined) return new Response("no such rule", { status: 404 });
    const overS3 = searchParams.get("store") === "s3";
    try {
      const store = overS3 ? s3ObjectStore(localS3(searchParams.get("origin") ?? origin)) : r2ObjectStore(env.BUCKET);
      await rule.check(store, `workerd ${overS3 ? "s3" : "r2"}/${rule.rule}`);
      return new Response("holds");
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
};

/** Fails twice, then succeeds. */
async function succeedingAtLast(): Promise<string> {
  let calls = 0;
  const call = async () => {
    if (++calls < 3) throw new Error("busy");
    return `answered call ${calls}`;
  };
  return retryStorage("call", call, () => true);
}
