import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { TdmRule } from "../ports/host-gate.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import { readPattern } from "./robots.ts";

export const TDM_PATH = "/.well-known/tdmrep.json";

/** Rules stored for a host; real files have up to ten. With their patterns they take up to 250,000 characters. */
const MAX_RULES = 100;
const MAX_POLICY_CHARS = 500;

const Rule = z.looseObject({
  location: z.string().startsWith("/"),
  "tdm-reservation": z.union([z.literal(0), z.literal(1), z.literal("0"), z.literal("1")]),
  "tdm-policy": z.string().max(MAX_POLICY_CHARS).optional().catch(undefined),
});

/**
 * The rules of a host's TDMRep file; none if there is no file, or if it cannot be fetched: then what it states is
 * unknown, which does not keep a page from being fetched.
 * https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/#sec-tdm-file
 */
export async function fetchTdmRules(origin: string, resources: ResourceFetcher): Promise<readonly TdmRule[]> {
  try {
    const { body } = await resources.fetchResource(origin + TDM_PATH);
    return parseTdmRules(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof IngestError) return [];
    throw error;
  }
}

/** Invalid rules are errors of the protocol, and left out. */
export function parseTdmRules(text: string): readonly TdmRule[] {
  const parsed = z.array(z.unknown()).safeParse(jsonOf(text));
  if (!parsed.success) return [];
  return parsed.data.slice(0, MAX_RULES).flatMap((item) => {
    const rule = Rule.safeParse(item);
    if (!rule.success) return [];
    const { location, "tdm-reservation": reservation, "tdm-policy": policy = null } = rule.data;
    return [{ pattern: readPattern(location), isReserved: Number(reservation) === 1, policy }];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
