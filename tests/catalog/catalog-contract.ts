import type { CatalogRule } from "./catalog-rule.ts";
import { figureRules } from "./figure-rules.ts";
import { indexRules } from "./index-rules.ts";
import { listRules } from "./list-rules.ts";
import { marksRules } from "./marks-rules.ts";
import { removalRules } from "./removal-rules.ts";
import { searchRules } from "./search-rules.ts";
import { similarRules } from "./similar-rules.ts";

/** The contract of every Catalog, as data, so that it can run in Node and inside a worker. */
export const catalogContract: readonly CatalogRule[] = [
  ...removalRules,
  ...marksRules,
  ...indexRules,
  ...listRules,
  ...searchRules,
  ...figureRules,
  ...similarRules,
];
