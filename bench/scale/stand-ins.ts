import { registerHooks } from "node:module";

/** Modules of the service for CPU work or storage, not for schedule, queue or politeness. */
const STAND_INS: Readonly<Record<string, URL>> = {
  "/src/sources/read-source.ts": new URL("stand-ins/read-source.ts", import.meta.url),
  "/src/ingest/ingest.ts": new URL("stand-ins/ingest.ts", import.meta.url),
};

/** Replaces these modules in later imports. */
export function useStandIns(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const standIn = Object.entries(STAND_INS).find(([path]) => found.url.endsWith(path))?.[1];
      return standIn === undefined ? found : { ...found, url: standIn.href };
    },
  });
}
