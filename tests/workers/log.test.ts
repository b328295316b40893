import { afterEach, describe, expect, test, vi } from "vitest";
import { log, logBug } from "../../workers/platform/log.ts";

function printed(run: () => void): string {
  const lines: unknown[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => lines.push(line));
  vi.spyOn(console, "error").mockImplementation((line) => lines.push(line));
  run();
  return lines.join("\n");
}
afterEach(() => vi.restoreAllMocks());

describe("the log redacts credentials in URLs", () => {
  test.each([
    ["a user and a password", "https://ada:hunter2@news.example/a", "https://news.example/a"],
    ["a user alone", "https://hunter2@news.example/a", "https://news.example/a"],
    ["a password with an at sign", "https://ada:secret@hunter2@news.example/a", "https://news.example/a"],
    ["a scheme in capitals", "HTTPS://ada:hunter2@news.example/a", "HTTPS://news.example/a"],
    ["one slash", "http:/ada:hunter2@news.example/a", "http:/news.example/a"],
    ["backslashes", "http:\\\\ada:hunter2@news.example", "http:\\\\news.example"],
    ["another scheme", "ftp://ada:hunter2@news.example/a", "ftp://news.example/a"],
    ["an at sign in the path", "https://news.example/@ada", "https://news.example/@ada"],
    ["an at sign in the query", "https://news.example?to=a@b", "https://news.example?to=a@b"],
  ])("%s", (_what, url, expected) => {
    const line = printed(() => {
      log({ event: "refused", via: "api", url, code: "url-not-allowed", message: `See ${url}.` });
    });
    expect(JSON.parse(line)).toMatchObject({ url: expected, message: `See ${expected}.` });
  });

  test("logs neither the message nor the stack of a bug", () => {
    expect(printed(() => logBug("queue", new Error("GET https://ada:hunter2@news.example/ broke")))).not.toContain(
      "hunter2",
    );
  });
});
