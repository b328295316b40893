import type { CleanRule } from "../clean-rule.ts";

/** On the whole page, before Readability chooses the article. */
export const rulesBefore: readonly CleanRule[] = [];

/** On the extracted article. */
export const rulesAfter: readonly CleanRule[] = [];
