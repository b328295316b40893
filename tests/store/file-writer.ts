import { fileLock } from "../../src/adapters/file-lock.ts";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";

/** A separate process for `file-object-store.test.ts`. */
const [root = "", task, argument = ""] = process.argv.slice(2);

if (task === "count") {
  // Increments a counter the given number of times, concurrently with other processes.
  const store = fileObjectStore(root);
  for (let added = 0; added < Number(argument); ) {
    const current = await store.get("counter.json");
    if (current === null) throw new Error("The counter is missing.");
    const next = Number(new TextDecoder().decode(current.body)) + 1;
    if ((await store.putIfUnchanged("counter.json", new TextEncoder().encode(`${next}`), current.etag)) !== null)
      added++;
  }
}

if (task === "die-with-lock") {
  fileLock(argument).hold(() => process.kill(process.pid, "SIGKILL"));
}
