import { BaseSequencer, type TestSpecification } from "vitest/node";
import type { OneWorker } from "./one-worker.ts";

/** Files that take ten seconds or more on two idle processors, the longest first. */
const LONG = [
  "tests/end-to-end/start.e2e.test.ts",
  "tests/pages/attacks.e2e.test.ts",
  "tests/pages/pages.e2e.test.ts",
  "tests/end-to-end/triggers.e2e.test.ts",
  "tests/end-to-end/s3-mode.e2e.test.ts",
  "tests/newspaper/same-bytes.e2e.test.ts",
  "tests/adapters/http-page-fetcher.e2e.test.ts",
  "tests/simulation/random-schedules.test.ts",
  "tests/simulation/single-fault.test.ts",
  "tests/library/package.test.ts",
  "tests/adapters/browser/page-renderer.test.ts",
  "tests/hostile/hostile-pages.test.ts",
  "tests/hostile/growth.test.ts",
  "tests/catalog/catalogs.test.ts",
  "tests/store/buckets.test.ts",
  "tests/bin/import-threads.test.ts",
  "tests/bin/re-extract-threads.test.ts",
  "tests/bin/export.test.ts",
  "tests/tables/engines.test.ts",
  "tests/url/guard-mutants.test.ts",
];

/**
 * The workerd project's files, then the longest, then the others by size as Vitest sorts them: a long file at the end
 * leaves processors idle.
 */
export function longestFirst(workerd: OneWorker): typeof BaseSequencer {
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      workerd.plan(sorted.filter(({ project }) => project.name === "workerd"));
      return sorted.sort((a, b) => rank(a) - rank(b));
    }
  };
}

function rank({ project, moduleId }: TestSpecification): number {
  if (project.name === "workerd") return -1;
  const place = LONG.findIndex((path) => moduleId.endsWith(path));
  return place === -1 ? LONG.length : place;
}
