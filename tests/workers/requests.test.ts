import { expect, test } from "vitest";
import { host } from "../../workers/http/schema/requests.ts";

test.each([
  ["in URL form", "news.example.com:8443"],
  ["in key form", "news.example.com_8443"],
  ["in capitals", "News.Example.COM:8443"],
])("a host with a port is accepted %s", (_how, text) => {
  expect(host.parse(text)).toBe("news.example.com_8443");
});

test.each(["", "a/b"])("%j is not a host", (text) => {
  expect(host.safeParse(text).success).toBe(false);
});
