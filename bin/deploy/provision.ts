import { deployError } from "./deploy-error.ts";
import { ALREADY_THERE, COMMANDS, type Resource } from "./resources.ts";
import type { Wrangler } from "./wrangler.ts";

export type Provision = "exists" | "created" | "would be created";

/**
 * Creates a resource unless it exists.
 * @throws {DeployError}
 */
export async function provision({ kind, name }: Resource, isDryRun: boolean, wrangler: Wrangler): Promise<Provision> {
  const { find, create, missing } = COMMANDS[kind];
  const found = await wrangler(find(name));
  if (found.isDone) return "exists";
  if (!missing.test(found.said)) throw deployError(`The ${kind} ${name} cannot be looked up`, found.said);
  if (isDryRun) return "would be created";
  const created = await wrangler(create(name));
  if (created.isDone) return "created";
  if (ALREADY_THERE.test(created.said)) return "exists";
  throw deployError(`The ${kind} ${name} cannot be created`, created.said);
}
