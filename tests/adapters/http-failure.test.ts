import { expect, test } from "vitest";
import { asIngestError } from "../../src/adapters/http-failure.ts";

test.each([
  ["a sentence", "Network connection lost."],
  ["a phrase", "Network connection lost"],
])("the reason of a failed fetch ends with one full stop: %s", (_what, reason) => {
  expect(asIngestError(new Error(reason), new URL("https://a.example/b"))).toMatchObject({
    code: "page-unreachable",
    message: "a.example could not be fetched: Network connection lost.",
  });
});
