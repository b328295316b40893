import { getPublicSuffix, parse } from "tldts";
import { IngestError } from "../errors.ts";

/** Machine-readable reason for refusing a URL. */
export type UrlRefusal =
  | "bad-url"
  | "bad-scheme"
  | "bad-port"
  | "bad-host"
  | "credentials"
  | "ip-literal"
  | "local-name"
  | "blocked-range"
  | "insecure-redirect";

export class UrlNotAllowedError extends IngestError {
  readonly reason: UrlRefusal;

  constructor(reason: UrlRefusal, message: string) {
    super("url-not-allowed", message);
    this.reason = reason;
  }
}

export interface UrlPolicy {
  /** Public hosts that are never fetched: the service's own, and the storage endpoint's. */
  readonly refusedHosts: readonly string[];
  /**
   * For development and tests: exact `host:port` pairs on loopback, written as addresses (`127.0.0.1:8788`,
   * `[::1]:8788`), that may be fetched over http. Other entries have no effect.
   */
  readonly allowLoopbackHosts: readonly string[];
  /** For pages fetched by others: allows any host that can be part of a key, including private ones. */
  readonly isNeverFetched?: boolean;
}

/** The starting point of a deployed configuration. */
export const STRICT_URL_POLICY: UrlPolicy = { refusedHosts: [], allowLoopbackHosts: [] };

/** The WHATWG URL standard sets no limit; sitemaps allow 2,048. */
export const MAX_URL_BYTES = 2048;
const MAX_HOST_CHARS = 253;
const MAX_LABEL_CHARS = 63;
const PORTS = new Set(["", "80", "443"]);

/** Suffixes that are resolved within a machine or its network, although some are registered as public suffixes. */
export const LOCAL_SUFFIXES = ["localhost", "local", "internal", "onion", "arpa"];

/**
 * Parses a URL and checks that it may be fetched: http or https on its default port, a host name under a public suffix,
 * no credentials, no address in any spelling.
 *
 * Checks only the URL. `isPublicAddress` checks the address its name resolves to.
 *
 * @throws {UrlNotAllowedError} `url-not-allowed`, with a `reason`.
 */
export function checkPublicUrl(text: string, policy: UrlPolicy): URL {
  const url = parseStrictly(text);
  if (url.username !== "" || url.password !== "") refuse("credentials", "The URL contains a user name or password.");
  if (isAllowedLoopback(url, policy)) return url;
  if (policy.isNeverFetched) return checkKeyForm(url);
  if (isAddress(url.hostname)) refuse("ip-literal", "The URL has an IP address instead of a host name.");
  const host = url.hostname.replace(/\.$/, "");
  checkHostForm(host);
  checkHostIsPublic(host, policy);
  if (!PORTS.has(url.port)) refuse("bad-port", `Port ${url.port} is not allowed, only 80 and 443.`);
  return url;
}

/** `new URL` removes tabs and line breaks, trims, and accepts `http:host`: refuse what it would repair. */
function parseStrictly(text: string): URL {
  if (new TextEncoder().encode(text.slice(0, MAX_URL_BYTES + 1)).length > MAX_URL_BYTES) {
    refuse("bad-url", `The URL is longer than ${MAX_URL_BYTES.toLocaleString("en")} bytes.`);
  }
  if (hasControlCharacter(text)) refuse("bad-url", "The URL contains a control character.");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) refuse("bad-url", "The URL is not absolute.");
  if (scheme !== "http" && scheme !== "https") refuse("bad-scheme", `URLs with the scheme ${scheme} are not allowed.`);
  if (!/^https?:\/\/[^/\\]/i.test(text)) refuse("bad-url", "The URL has no host after its scheme.");
  const url = URL.parse(text);
  if (url === null) refuse("bad-url", "The URL cannot be parsed.");
  return url;
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return true;
  }
  return false;
}

function isAllowedLoopback(url: URL, policy: UrlPolicy): boolean {
  const isLoopback = url.hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
  return isLoopback && url.protocol === "http:" && url.port !== "" && policy.allowLoopbackHosts.includes(url.host);
}

/** `URL` normalises every spelling of an IPv4 address, `0x7f.1` or `127。0。0。1`, to four decimal parts. */
function isAddress(hostname: string): boolean {
  return hostname.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
}

/** Accepts any host that can be part of a key. */
function checkKeyForm(url: URL): URL {
  if (!isAddress(url.hostname)) checkHostForm(url.hostname.replace(/\.$/, ""));
  return url;
}

function checkHostForm(host: string): void {
  if (host.length > MAX_HOST_CHARS) refuse("bad-host", `The host name is longer than ${MAX_HOST_CHARS} characters.`);
  for (const label of host.split(".")) {
    if (label === "") refuse("bad-host", "The host name has an empty part.");
    if (label.length > MAX_LABEL_CHARS)
      refuse("bad-host", `A part of the host name is longer than ${MAX_LABEL_CHARS} characters.`);
    if (!/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label))
      refuse("bad-host", "The host name has an invalid character.");
  }
}

function checkHostIsPublic(host: string, policy: UrlPolicy): void {
  const isUnder = (suffix: string) => host === suffix || host.endsWith(`.${suffix}`);
  if (!host.includes(".") || LOCAL_SUFFIXES.some(isUnder)) refuse("local-name", `${host} is a local name.`);
  if (policy.refusedHosts.some((refused) => host === refused.toLowerCase().replace(/\.$/, ""))) {
    refuse("local-name", `${host} is a host of this service.`);
  }
  // Without the list's private part: a suffix registered by a company says nothing about DNS.
  if (!parse(host, { allowPrivateDomains: false, extractHostname: false }).isIcann) {
    refuse("local-name", `.${getPublicSuffix(host)} is not a public suffix.`);
  }
}

function refuse(reason: UrlRefusal, message: string): never {
  throw new UrlNotAllowedError(reason, message);
}
