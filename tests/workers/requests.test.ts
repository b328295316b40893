import { expect, test } from "vitest";
import { host } from "../../workers/http/schema/requests.ts";

test.each([
  ["as a URL has it", "news.example.com:8443"],
  ["as a key has it", "news.example.com_8443"],
  ["in capitals", "News.Example.COM:8443"],
])("a host with a port is understood %s", (_how, text) => {
  expect(host.parse(text)).toBe("news.example.com_8443");
});

test.each(["", "a/b"])("%j is no host", (text) => {
  expect(host.safeParse(text).success).toBe(false);
});
