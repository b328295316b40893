import { expect, test } from "vitest";
import { archiveProgress, describeArchive } from "../../../src/sources/archive/archive-progress.ts";

test("the description of an archive can end a sentence, whatever its last error is", () => {
  const lastError = {
    code: "page-gone",
    message: "The server responded with 404.",
    at: "2026-11-23T08:00:00.000Z",
  } as const;
  expect(describeArchive({ ...archiveProgress(null, null), status: "failed", lastError })).toBe(
    "failed, 0 of 0 entries queued, 0 sitemaps read, 1 remaining, page-gone: The server responded with 404",
  );
});
