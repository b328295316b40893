import { expect, test } from "vitest";
import {
  checkPublicUrl,
  STRICT_URL_POLICY,
  UrlNotAllowedError,
  type UrlPolicy,
  type UrlRefusal,
} from "../../src/url/public-url.ts";
import { ALLOWED_URLS, REFUSED_URLS } from "./hostile-urls.ts";

function verdict(url: string, policy: UrlPolicy = STRICT_URL_POLICY): UrlRefusal | "allowed" {
  try {
    checkPublicUrl(url, policy);
    return "allowed";
  } catch (error) {
    if (error instanceof UrlNotAllowedError) return error.reason;
    throw error;
  }
}

test.each(REFUSED_URLS)("refused: %s", (_row, url, reason) => {
  expect(verdict(url)).toBe(reason);
});

test.each(ALLOWED_URLS)("allowed: %s", (_why, url, expected) => {
  expect(checkPublicUrl(url, STRICT_URL_POLICY).href).toBe(expected);
});

test("77: hosts of the service are refused, also with a trailing dot or in capitals", () => {
  const policy = { refusedHosts: ["Cuttings.example.com"], allowLoopbackHosts: [] };
  expect(verdict("https://cuttings.example.com/", policy)).toBe("local-name");
  expect(verdict("https://CUTTINGS.example.com./", policy)).toBe("local-name");
  expect(verdict("https://www.example.com/", policy)).toBe("allowed");
});

test.each([
  ["the pair itself", "http://127.0.0.1:8788/a", "allowed"],
  ["another spelling of the same address", "http://127.1:8788/a", "allowed"],
  ["IPv6", "http://[::1]:8788/", "allowed"],
  ["another port", "http://127.0.0.1:8789/", "ip-literal"],
  ["no port", "http://127.0.0.1/", "ip-literal"],
  ["another loopback address", "http://127.0.0.2:8788/", "ip-literal"],
  ["https", "https://127.0.0.1:8788/", "ip-literal"],
  ["credentials", "http://a@127.0.0.1:8788/", "credentials"],
  ["a private address in the list", "http://10.0.0.1:8788/", "ip-literal"],
  ["a name in the list", "http://localhost:8788/", "local-name"],
])("the development setting, %s", (_why, url, expected) => {
  const allowLoopbackHosts = ["127.0.0.1:8788", "[::1]:8788", "10.0.0.1:8788", "localhost:8788"];
  expect(verdict(url, { refusedHosts: [], allowLoopbackHosts })).toBe(expected);
});
