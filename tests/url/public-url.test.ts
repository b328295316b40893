import { expect, test } from "vitest";
import {
  checkPublicUrl,
  STRICT_URL_POLICY,
  UrlNotAllowedError,
  type UrlPolicy,
  type UrlRefusal,
} from "../../src/url/public-url.ts";

function verdict(url: string, policy: UrlPolicy = STRICT_URL_POLICY): UrlRefusal | "allowed" {
  try {
    checkPublicUrl(url, policy);
    return "allowed";
  } catch (error) {
    if (error instanceof UrlNotAllowedError) return error.reason;
    throw error;
  }
}

// Row numbers are those of the table of hostile inputs that this guard was specified by.
const REFUSED: readonly (readonly [row: string, url: string, reason: UrlRefusal])[] = [
  ["1 loopback", "http://127.0.0.1/", "ip-literal"],
  ["2 two parts", "http://127.1/", "ip-literal"],
  ["3 three parts", "http://127.0.1/", "ip-literal"],
  ["4 zero", "http://0/", "ip-literal"],
  ["5 one number", "http://2130706433/", "ip-literal"],
  ["6 hexadecimal", "http://0x7f000001/", "ip-literal"],
  ["7 mixed", "http://0x7f.1/", "ip-literal"],
  ["8 octal", "http://0177.0.0.1/", "ip-literal"],
  ["9 one octal number", "http://017700000001/", "ip-literal"],
  ["10 padded", "http://127.000.000.001/", "ip-literal"],
  ["11 circled digits", "http://①②⑦.⓪.⓪.①/", "ip-literal"],
  ["12 fullwidth digits", "http://１２７．０．０．１/", "ip-literal"],
  ["13 ideographic full stops", "http://127。0。0。1/", "ip-literal"],
  ["14 percent encoded digits", "http://%31%32%37.0.0.1/", "ip-literal"],
  ["15 localhost", "http://localhost/", "local-name"],
  ["16 localhost in capitals with a dot", "http://LOCALHOST./", "local-name"],
  ["17 under localhost", "http://foo.localhost/", "local-name"],
  ["18 circled localhost", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "local-name"],
  ["19 unspecified", "http://[::]/", "ip-literal"],
  ["20 loopback, version 6", "http://[::1]/", "ip-literal"],
  ["21 loopback, written out", "http://[0:0:0:0:0:0:0:1]/", "ip-literal"],
  ["22 mapped loopback", "http://[::ffff:127.0.0.1]/", "ip-literal"],
  ["23 mapped metadata", "http://[::ffff:a9fe:a9fe]/", "ip-literal"],
  ["24 compatible loopback", "http://[::127.0.0.1]/", "ip-literal"],
  ["25 translated", "http://[::ffff:0:7f00:1]/", "ip-literal"],
  ["26 NAT64 metadata", "http://[64:ff9b::169.254.169.254]/", "ip-literal"],
  ["27 local NAT64", "http://[64:ff9b:1:a00:0:100::]/", "ip-literal"],
  ["28 NAT64 of a public address", "http://[64:ff9b::808:808]/", "ip-literal"],
  ["29 6to4 loopback", "http://[2002:7f00:1::]/", "ip-literal"],
  ["30 6to4 of a public address", "http://[2002:808:808::1]/", "ip-literal"],
  ["31 Teredo", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "ip-literal"],
  ["32 link-local", "http://[fe80::1]/", "ip-literal"],
  ["33 link-local with a zone", "http://[fe80::1%25eth0]/", "bad-url"],
  ["34 site-local", "http://[fec0::1]/", "ip-literal"],
  ["35 unique local", "http://[fc00::1]/", "ip-literal"],
  ["36 unique local metadata", "http://[fd00:ec2::254]/", "ip-literal"],
  ["37 multicast", "http://[ff02::1]/", "ip-literal"],
  ["38 documentation", "http://[2001:db8::1]/", "ip-literal"],
  ["39 discard", "http://[100::1]/", "ip-literal"],
  ["40 segment routing", "http://[5f00::1]/", "ip-literal"],
  ["41 new documentation", "http://[3fff::1]/", "ip-literal"],
  ["42 private", "http://10.0.0.1/", "ip-literal"],
  ["43 private", "http://172.16.0.1/", "ip-literal"],
  ["44 private", "http://172.31.255.255/", "ip-literal"],
  ["45 private", "http://192.168.1.1/", "ip-literal"],
  ["46 shared", "http://100.64.0.1/", "ip-literal"],
  ["47 to 50 even outside of a range", "http://172.32.0.1/", "ip-literal"],
  ["51 metadata", "http://169.254.169.254/", "ip-literal"],
  ["52 metadata", "http://169.254.170.2/", "ip-literal"],
  ["53 metadata", "http://100.100.100.200/", "ip-literal"],
  ["54 metadata", "http://192.0.0.192/", "ip-literal"],
  ["55 metadata", "http://168.63.129.16/", "ip-literal"],
  ["56 documentation", "http://192.0.2.1/", "ip-literal"],
  ["57 benchmarking", "http://198.18.0.1/", "ip-literal"],
  ["58 multicast", "http://224.0.0.1/", "ip-literal"],
  ["59 reserved", "http://240.0.0.1/", "ip-literal"],
  ["60 broadcast", "http://255.255.255.255/", "ip-literal"],
  ["61 five parts", "http://1.1.1.1.1/", "bad-url"],
  ["62 parts past 255", "http://256.256.256.256/", "bad-url"],
  ["63 a number past 32 bits", "http://4294967296/", "bad-url"],
  ["64 the same in hexadecimal", "http://0x100000000/", "bad-url"],
  ["65 a long hexadecimal number", "http://0xBaaaaaaaaaaaaaaaaffffffff/", "bad-url"],
  ["66 credentials", "http://user:pass@example.com/", "credentials"],
  ["67 a host as user name", "http://example.com@127.0.0.1/", "credentials"],
  ["68 a backslash before the at sign", "http://127.0.0.1\\@example.com/", "ip-literal"],
  ["69 one slash", "http:/127.0.0.1/", "bad-url"],
  ["70 no slash", "http:127.0.0.1", "bad-url"],
  ["71 a line break in the scheme", "ht\ntp://127.0.0.1/", "bad-url"],
  ["72 a line break in the host", "http://exa\nmple.com/", "bad-url"],
  ["73 metadata by name", "http://metadata.google.internal/", "local-name"],
  ["74 no dot", "http://example/", "local-name"],
  ["75 multicast DNS", "http://foo.local/", "local-name"],
  ["76 onion", "http://x.onion/", "local-name"],
  ["84 file", "file:///etc/passwd", "bad-scheme"],
  ["85 ftp", "ftp://example.com/a", "bad-scheme"],
  ["86 gopher", "gopher://127.0.0.1:6379/_", "bad-scheme"],
  ["87 data", "data:text/html,x", "bad-scheme"],
  ["88 ssh", "http://example.com:22/", "bad-port"],
  ["89 redis", "http://example.com:6379/", "bad-port"],
  ["90 port zero", "http://example.com:0/", "bad-port"],
  ["91 no port at all", "http://example.com:65536/", "bad-url"],
  ["92 a dot", "http://./", "bad-host"],
  ["93 two dots", "http://a..b/", "bad-host"],
  ["94 empty punycode", "http://xn--/", "bad-host"],
  ["95 a label of 64", `http://${"a".repeat(64)}.com/`, "bad-host"],
  ["96 a host of 300", `http://${"abcdefghi.".repeat(30)}com/`, "bad-host"],
  ["home network", "http://router.home.arpa/", "local-name"],
  ["reverse DNS", "http://1.0.0.127.in-addr.arpa/", "local-name"],
  ["a name for tests", "http://news.test/", "local-name"],
  ["an address with a trailing dot", "http://127.0.0.1./", "ip-literal"],
  ["a URL past 2,048 bytes", `https://example.com/${"a".repeat(2048)}`, "bad-url"],
  ["a URL past 2,048 bytes by its characters' bytes", `https://example.com/${"あ".repeat(700)}`, "bad-url"],
  ["a leading space", " http://example.com/", "bad-url"],
  ["a relative URL", "/a", "bad-url"],
  ["three slashes", "http:///example.com/", "bad-url"],
  ["backslashes", "http:\\\\example.com/", "bad-url"],
  ["a NUL", "http://example.com/\u0000", "bad-url"],
  ["a next-line control", "http://example.com/\u0085", "bad-url"],
  ["nothing", "", "bad-url"],
];

test.each(REFUSED)("refused: %s", (_row, url, reason) => {
  expect(verdict(url)).toBe(reason);
});

test.each([
  ["an article", "https://www.example.com/2026/a?b=c#d", "https://www.example.com/2026/a?b=c#d"],
  ["the ports of http and https", "http://example.com:443/", "http://example.com:443/"],
  ["a trailing dot", "https://example.com./", "https://example.com./"],
  ["97 a name in Cyrillic, under its ASCII key", "http://аррӏе.com/", "http://xn--80ak6aa92e.com/"],
  ["98 a soft hyphen, which is dropped", "http://ex­ample.com/", "http://example.com/"],
  ["a suffix that is a host too", "https://gov.uk/", "https://gov.uk/"],
  ["a suffix that a company registered", "https://someone.github.io/", "https://someone.github.io/"],
  ["a name that begins like an address", "http://127.0.0.1.example.com/", "http://127.0.0.1.example.com/"],
  ["an underscore", "https://a_b.example.com/", "https://a_b.example.com/"],
])("allowed: %s", (_why, url, expected) => {
  expect(checkPublicUrl(url, STRICT_URL_POLICY).href).toBe(expected);
});

test("77: hosts of the service are refused, with a trailing dot and in capitals too", () => {
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
