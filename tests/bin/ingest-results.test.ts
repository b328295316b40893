import { expect, test } from "vitest";
import { lineOf } from "../../bin/commands/ingest-results.ts";
import type { IngestOutcome } from "../../src/ingest/ingest-outcome.ts";

test("a headline that is a whole text is shortened", () => {
  const outcome = { status: "new", stored: { headline: "The ferry returns. ".repeat(50) } } as IngestOutcome;
  expect(lineOf("https://news.example/a", outcome)).toMatch(/^new {8}https:\/\/news\.example\/a {2}.{119}…$/);
});
