import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "../../src/url/public-address.ts";
import { checkPublicUrl, STRICT_URL_POLICY, UrlNotAllowedError } from "../../src/url/public-url.ts";
import {
  CARRIERS,
  edgesOf,
  ipv4Text,
  ipv6Text,
  SPECIAL_IPV4,
  SPECIAL_IPV6,
  specialAddresses,
} from "./special-ranges.ts";

const isSpecial = specialAddresses();

test.each(SPECIAL_IPV4)("the edges of %s", (range) => {
  for (const edge of edgesOf(range)) {
    const address = ipv4Text(edge);
    expect([address, isPublicAddress(address)]).toEqual([address, !isSpecial(address)]);
  }
});

test.each(SPECIAL_IPV4.flatMap((range) => CARRIERS.map(([name, carry]) => [range, name, carry] as const)))(
  "the edges of %s, embedded as %s, are never public, including those outside the range",
  (range, _name, carry) => {
    for (const edge of edgesOf(range)) {
      const address = ipv6Text(carry(edge));
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
    }
  },
);

test.each(SPECIAL_IPV6)("the edges of %s", (range) => {
  for (const edge of edgesOf(range)) {
    const address = ipv6Text(edge);
    expect([address, isPublicAddress(address)]).toEqual([address, !isSpecial(address)]);
  }
});

test("the cases cover first, last, first − 1 and last + 1 of every range in every form", () => {
  const ipv4Cases = SPECIAL_IPV4.flatMap(edgesOf).length;
  expect(ipv4Cases * (1 + CARRIERS.length) + SPECIAL_IPV6.flatMap(edgesOf).length).toBeGreaterThan(600);
});

// Names grouped by suffix; their DNS answers are drawn separately.
const goodName = fc.constantFrom(
  "news.example.com",
  "example.co.uk",
  "a-b.example.org",
  "zeitung.example.de",
  "xn--caf-dma.example.com",
);
const localName = fc.constantFrom(
  "localhost",
  "news.localhost",
  "printer.local",
  "db.internal",
  "abc.onion",
  "intranet",
  "1.in-addr.arpa",
  "news.test",
);
const ipv4 = fc.bigInt({ min: 0n, max: 0xffffffffn });
const ipv6 = fc.oneof(
  fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
  fc.bigInt({ min: 0x2000n << 112n, max: (0x4000n << 112n) - 1n }),
);
const nearEdge = fc.constantFrom(...SPECIAL_IPV4).chain((range) => fc.constantFrom(...edgesOf(range)));
const answer = fc.oneof(ipv4.map(ipv4Text), nearEdge.map(ipv4Text), ipv6.map(ipv6Text));

/** The spellings of an IPv4 address that a URL parser accepts. */
const spelledIpv4 = fc.oneof(ipv4, nearEdge).chain((value) => {
  const [a, b, c, d] = [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n) as [bigint, bigint, bigint, bigint];
  const hexadecimal = (part: bigint) => `0x${part.toString(16)}`;
  const octal = (part: bigint) => `0${part.toString(8)}`;
  return fc.constantFrom(
    ipv4Text(value),
    `${ipv4Text(value)}.`,
    String(value),
    hexadecimal(value),
    octal(value),
    `${hexadecimal(a)}.${octal(b)}.${(c << 8n) | d}`,
    `${a}.${(b << 16n) | (c << 8n) | d}`,
    ipv4Text(value).replaceAll(".", "。"),
    ipv4Text(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ipv4Text(value).replace(/\d/g, (digit) => `%3${digit}`),
  );
});
const literal = fc.oneof(
  spelledIpv4,
  ipv6.map((value) => `[${ipv6Text(value)}]`),
);

const randomUrl = fc.record({
  scheme: fc.constantFrom("http", "https", "HTTP", "https", "http", "ftp", "file", "javascript"),
  credentials: fc.constantFrom("", "", "", "", "user@", "user:secret@", ":@"),
  host: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("name"), text: goodName }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("local"), text: localName }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("literal"), text: literal }) },
  ),
  port: fc.constantFrom("", "", "", "", ":80", ":443", ":0", ":22", ":8080", ":65535"),
  path: fc.webPath(),
  answers: fc.array(answer, { maxLength: 3 }),
});

function isAllowed(url: string, answers: readonly string[]): boolean {
  try {
    checkPublicUrl(url, STRICT_URL_POLICY);
  } catch (error) {
    if (error instanceof UrlNotAllowedError) return false;
    throw error;
  }
  return answers.length > 0 && answers.every(isPublicAddress);
}

test("10,000 random URLs with random DNS answers get the verdict of Node's BlockList", () => {
  let letThrough = 0;
  const property = fc.property(randomUrl, ({ scheme, credentials, host, port, path, answers }) => {
    const url = `${scheme}://${credentials}${host.text}${port}${path}`;
    // `new URL` drops an empty user name with an empty password, so that nothing is sent.
    const isGood =
      /^https?$/i.test(scheme) &&
      (credentials === "" || credentials === ":@") &&
      host.kind === "name" &&
      ["", ":80", ":443"].includes(port) &&
      answers.length > 0 &&
      !answers.some(isSpecial);
    if (isGood) letThrough++;
    return isAllowed(url, answers) === isGood;
  });
  fc.assert(property, { numRuns: 10_000 });
  // Both verdicts have to occur often for the comparison to mean anything.
  expect(letThrough).toBeGreaterThan(300);
});
