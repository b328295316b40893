import { parseHost } from "../../src/url/parse-host.ts";
import { UsageError } from "../terminal/terminal.ts";

/** The value of `--host` in the form of keys; `null` without it. @throws {UsageError} if it is not a host. */
export function hostOption(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const host = parseHost(typed);
  if (host === null) throw new UsageError(`--host takes a host such as news.example.com, not ${typed}.`);
  return host;
}
