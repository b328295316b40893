import { BlockList } from "node:net";

/** The IANA special-purpose registry for IPv4, multicast, reserved space, and one cloud's public metadata address. */
export const SPECIAL_IPV4: readonly string[] = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** The registry for IPv6, and unallocated space. */
export const SPECIAL_IPV6: readonly string[] = [
  "::/128",
  "::1/128",
  "::/96",
  "::ffff:0:0/96",
  "::ffff:0:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "100:0:0:1::/64",
  "2001::/32",
  "2001:2::/48",
  "2001:10::/28",
  "2001:20::/28",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "2620:4f:8000::/48",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
  "::/3",
  "4000::/2",
  "8000::/1",
];

/** Checks an address with Node's BlockList, one per family: a mapped range in a common list would cover all of IPv4. */
export function specialAddresses(): (address: string) => boolean {
  const ipv4 = blockList(SPECIAL_IPV4, "ipv4");
  const ipv6 = blockList(SPECIAL_IPV6, "ipv6");
  return (address) => (address.includes(":") ? ipv6.check(address, "ipv6") : ipv4.check(address, "ipv4"));
}

function blockList(ranges: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** First, last, first − 1 and last + 1 of a range, where they exist. */
export function edgesOf(range: string): bigint[] {
  const [address = "", bits] = range.split("/");
  const width = address.includes(":") ? 128 : 32;
  const size = 1n << BigInt(width - Number(bits));
  const first = address.includes(":") ? ipv6Number(address) : ipv4Number(address);
  const edges = [first, first + size - 1n, first - 1n, first + size];
  return edges.filter((edge) => edge >= 0n && edge < 1n << BigInt(width));
}

export function ipv4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
}

export function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn);
  return groups.map((group) => group.toString(16)).join(":");
}

/** The ways in which an IPv6 address embeds an IPv4 address. */
export const CARRIERS: readonly (readonly [name: string, (ipv4: bigint) => bigint])[] = [
  ["mapped", (ipv4) => (0xffffn << 32n) | ipv4],
  ["compatible", (ipv4) => ipv4],
  ["translated", (ipv4) => (0xffffn << 48n) | ipv4],
  ["NAT64", (ipv4) => (0x64ff9bn << 96n) | ipv4],
  ["6to4", (ipv4) => (0x2002n << 112n) | (ipv4 << 80n)],
  ["Teredo", (ipv4) => (0x20010000n << 96n) | (ipv4 ^ 0xffffffffn)],
];

function ipv4Number(text: string): bigint {
  return text.split(".").reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function ipv6Number(text: string): bigint {
  const [head = "", tail] = text.split("::");
  const groupsOf = (part: string) => (part === "" ? [] : part.split(":"));
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}
