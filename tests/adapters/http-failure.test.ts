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

test("an internal error of the runtime is named a failed connection", () => {
  const error = new Error("internal error; reference = m53jeijpflmeq8uio6c68ap2");
  expect(asIngestError(error, new URL("https://a.example/b")).message).toBe(
    "a.example could not be fetched: the connection failed.",
  );
});
