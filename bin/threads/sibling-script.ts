import { extname } from "node:path";

/** URL of a module, which is JavaScript in the built package. @param name without an extension, relative to `base`. */
export function siblingScript(name: string, base: string): URL {
  return new URL(name + extname(base), base);
}
