import { z } from "zod";
import { parseRightsFilter, RIGHTS_FILTER_HELP, type RightsFilter } from "../rights/rights-filter.ts";

/** An argument of tools that leave out articles whose sites reserve a use. */
export const rightsInput = z
  .string()
  .refine((text) => parseRightsFilter(text) !== null, `Expected ${RIGHTS_FILTER_HELP}`)
  .optional()
  .describe("Only articles whose sites do not reserve these uses, such as ai-input; ai-input:stated: only if allowed.");

/** @param text as `rightsInput` accepts it. */
export function rightsOf(text: string | undefined): RightsFilter | null {
  return text === undefined ? null : parseRightsFilter(text);
}
