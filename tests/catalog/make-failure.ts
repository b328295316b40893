import type { FailureRecord } from "../../src/failure.ts";
import { day } from "./catalog-rule.ts";

/** A failure record of the sample newspaper. */
export function makeFailure(changes: Partial<FailureRecord> = {}): FailureRecord {
  return {
    schemaVersion: 1,
    id: "f1",
    host: "news.test",
    url: "https://news.test/broken",
    discovery: { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null },
    code: "page-timeout",
    message: "GET https://news.test/broken took longer than 20 s",
    retryable: true,
    tries: 1,
    firstAt: day(1),
    lastAt: day(1),
    ...changes,
  };
}
