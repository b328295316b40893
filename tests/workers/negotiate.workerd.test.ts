import { expect, test } from "vitest";
import { negotiateFormat } from "../../workers/http/negotiate.ts";
import { RequestProblem } from "../../workers/http/problem.ts";

test.each([
  ["no header gives JSON", undefined, "json"],
  ["an empty header gives JSON", "", "json"],
  ["anything gives JSON", "*/*", "json"],
  ["a single type gives that type", "text/markdown", "markdown"],
  ["names are case-insensitive", "Text/Markdown", "markdown"],
  ["what a browser sends gives HTML", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"],
  [
    "the highest weight wins, wherever it is in the list",
    "text/plain;q=0.3, text/html;q=0.9, application/json;q=0.5",
    "html",
  ],
  ["equal weights give our first format", "text/html, application/json", "json"],
  ["a type is more specific than its family", "text/*;q=0.9, text/markdown;q=0.1", "text"],
  ["a family is more specific than */*", "*/*;q=0.9, application/*;q=0.1", "markdown"],
  ["weight 0 excludes", "*/*, application/json;q=0", "markdown"],
  ["JSON-LD is not plain JSON", "application/ld+json", "jsonld"],
  ["a parameter does not change the type", "text/plain; charset=utf-8", "text"],
  ["an unknown type beside a known one is ignored", "image/png, text/plain;q=0.2", "text"],
])("%s", (_rule, header, expected) => {
  expect(negotiateFormat(header)).toBe(expected);
});

test.each([
  ["an unsupported type", "image/png"],
  ["nothing at all", "*/*;q=0"],
])("%s is not acceptable", (_why, header) => {
  expect(() => negotiateFormat(header)).toThrow(RequestProblem);
});
