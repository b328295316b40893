import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import * as fetcher from "../../src/adapters/http-page-fetcher.ts";
import * as nodeFetch from "../../src/adapters/node-fetch.ts";
import * as publicAddress from "../../src/url/public-address.ts";
import * as publicUrl from "../../src/url/public-url.ts";
import { failedProbes, type Guard } from "./guard-probes.ts";

const ROOT = join(import.meta.dirname, "../..");
// Next to the sources, so that packages resolve; the folder is in .gitignore.
mkdirSync(join(ROOT, "coverage"), { recursive: true });
const SCRATCH = mkdtempSync(join(ROOT, "coverage/mutants-"));
afterAll(() => rmSync(SCRATCH, { recursive: true }));

const GET = "adapters/http-get.ts";
const URL_GUARD = "url/public-url.ts";
const ADDRESSES = "url/public-address.ts";

const MUTANTS: readonly (readonly [name: string, file: string, from: string | RegExp, to: string])[] = [
  [
    "the check at a redirect is dropped",
    GET,
    "checkPublicUrl(isAbsolute || target === null ? text : target.href, policy)",
    "target ?? from",
  ],
  [
    "a redirect is checked only after the parser has corrected it",
    GET,
    "isAbsolute || target === null ? text : target.href",
    "target?.href ?? text",
  ],
  ["https may redirect to http", GET, 'from.protocol === "https:"', "false"],
  ["redirects are not counted", GET, "redirects.length === options.limits.redirects", "false"],
  ["the first URL is not checked", GET, "checkPublicUrl(startUrl, options.policy)", "new URL(startUrl)"],
  ["one public answer is enough", GET, "!addresses.every(isPublicAddress)", "!addresses.some(isPublicAddress)"],
  ["an empty DNS answer is accepted", GET, "addresses.length === 0 ||", ""],
  ["DNS answers are not checked", GET, "await checkAddresses(url, options);", ""],
  [
    "the total time is not limited",
    GET,
    "withTimeLimit(following, options.limits.totalMs,",
    "withTimeLimit(following, 1e6,",
  ],
  ["several codings are accepted", GET, "codings.length > 1", "false"],
  [
    "the time for the body is not limited",
    GET,
    'withTimeLimit(body, limits.bodyMs, "arrive", controller)',
    "Promise.race([body, new Promise<Uint8Array>((resolve) => setTimeout(resolve, 300, new Uint8Array()))])",
  ],
  [
    "compressed bytes are counted",
    GET,
    "readBody(response.body, limits.bodyBytes)",
    'readBody(response.body, Number(response.headers.get("content-length") ?? 0) > limits.bodyBytes ? 0 : Infinity)',
  ],
  ["bytes are not counted", "page/read-body.ts", "value.subarray(0, maxBytes - length)", "value"],
  ["signatures are not checked", "page/content-type.ts", "start.startsWith(bytes, offset)", "false"],
  ["content types are not checked", "page/content-type.ts", "type === null || HTML_TYPES.has(type)", "true"],
  [
    "connections check only one answer",
    "adapters/node-fetch.ts",
    "!addresses.every(isAllowed)",
    "!addresses.some(isAllowed)",
  ],
  ["connections check no answer", "adapters/node-fetch.ts", "!addresses.every(isAllowed)", "false"],
  ["only the dotted form is an address", URL_GUARD, 'hostname.startsWith("[") || ', ""],
  ["only brackets are an address", URL_GUARD, / \|\| \/\^\\d.*\.test\(hostname\);/, ";"],
  [
    "the text is checked instead of the parsed URL",
    URL_GUARD,
    "isAddress(url.hostname)",
    'isAddress(/\\/\\/([^/:]*)/.exec(text)?.[1] ?? "")',
  ],
  ["credentials are accepted", URL_GUARD, 'url.username !== "" || url.password !== ""', "false"],
  ["ports are not checked", URL_GUARD, "!PORTS.has(url.port)", "false"],
  ["port 0 counts as none", URL_GUARD, '["", "80"', '["", "0", "80"'],
  ["schemes are not checked", URL_GUARD, 'scheme !== "http" && scheme !== "https"', "false"],
  ["control characters are accepted", URL_GUARD, "if (hasControlCharacter(text))", "if (false)"],
  ["only ASCII has control characters", URL_GUARD, " || (unit >= 0x7f && unit <= 0x9f)", ""],
  ["one slash is accepted", URL_GUARD, "^https?:\\/\\/[^/\\\\]", "^https?:"],
  ["length is not checked", URL_GUARD, "const MAX_URL_BYTES = 2048", "const MAX_URL_BYTES = 1e9"],
  [
    "length is counted in characters",
    URL_GUARD,
    "new TextEncoder().encode(text.slice(0, MAX_URL_BYTES + 1)).length",
    "text.length",
  ],
  ["names may have any length", URL_GUARD, "const MAX_HOST_CHARS = 253", "const MAX_HOST_CHARS = 1e9"],
  ["labels may have any length", URL_GUARD, "const MAX_LABEL_CHARS = 63", "const MAX_LABEL_CHARS = 1e9"],
  ["empty labels are accepted", URL_GUARD, /if \(label === ""\)[^;]*;[\s\S]*?if \(!.*label\)\)[^;]*;/, ""],
  ["neither a dot nor a suffix is required", URL_GUARD, /checkHostIsPublic\(host, policy\);/, ""],
  ["any suffix is public", URL_GUARD, /!parse\(host, .*\)\.isIcann/, "false"],
  [".arpa is public", URL_GUARD, ', "arpa"]', "]"],
  ["the service's own host is fetched", URL_GUARD, "policy.refusedHosts.some(", "[].some("],
  [
    "the service's own host is fetched with a trailing dot",
    URL_GUARD,
    'url.hostname.replace(/\\.$/, "")',
    "url.hostname",
  ],
  ["all of loopback is open in development", URL_GUARD, " && policy.allowLoopbackHosts.includes(url.host)", ""],
  ["private addresses are open in development", URL_GUARD, "return isLoopback && ", "return "],
  ["https on loopback is open in development", URL_GUARD, ' && url.protocol === "http:"', ""],
  ["IPv6 is public unless it is special", ADDRESSES, "ipv6.match(GLOBAL_UNICAST) && ", ""],
  [
    "mapped addresses count as the embedded address",
    ADDRESSES,
    "const ipv6 = ipaddr.IPv6.parse(address);",
    "const ipv6 = ipaddr.IPv6.parse(address); if (ipv6.isIPv4MappedAddress()) return true;",
  ],
  ...[...publicAddress.BLOCKED_IPV4, ...publicAddress.BLOCKED_IPV6].map(
    ([cidr]) =>
      [`${cidr} is public`, ADDRESSES, new RegExp(`  \\["${cidr.replaceAll(".", "\\.")}", .*\\],\n`), ""] as const,
  ),
];

test("the guard itself passes every probe", async () => {
  expect(await failedProbes({ publicUrl, publicAddress, fetcher, nodeFetch })).toEqual([]);
});

test.each(MUTANTS)("catches the mutant: %s", async (name, file, from, to) => {
  expect(await failedProbes(await mutant(name, file, from, to))).not.toEqual([]);
});

/** The sources with one change. */
async function mutant(name: string, file: string, from: string | RegExp, to: string): Promise<Guard> {
  const folder = join(SCRATCH, name.replace(/[^\w]+/g, "-"));
  for (const part of ["adapters", "page", "url", "errors.ts"]) {
    cpSync(join(ROOT, "src", part), join(folder, part), { recursive: true });
  }
  const source = readFileSync(join(folder, file), "utf8");
  const changed = source.replace(from, () => to);
  expect(changed).not.toBe(source);
  writeFileSync(join(folder, file), changed);
  const load = (path: string) => import(join(folder, path));
  const real: Guard = { publicUrl, publicAddress, fetcher, nodeFetch };
  // URL and address checks are probed separately: loading the rest would take most of the time.
  if (file === URL_GUARD) return { ...real, publicUrl: await load(file) };
  if (file === ADDRESSES) return { ...real, publicAddress: await load(file) };
  return {
    ...real,
    fetcher: await load("adapters/http-page-fetcher.ts"),
    nodeFetch: await load("adapters/node-fetch.ts"),
  };
}
