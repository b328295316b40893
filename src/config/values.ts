import { PAGE_KINDS, type PageKind } from "../article.ts";
import type { Config, S3Settings } from "./config-shape.ts";
import { ConfigError, type SettingName } from "./settings.ts";

const MIN_TOKEN_CHARS = 16; // Shorter tokens can be guessed over the network.

export function readList(value: string): readonly string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

export function readTokens(
  name: "API_TOKENS" | "READ_TOKENS",
  value: string,
  environment: Config["environment"],
): readonly string[] {
  const tokens = readList(value);
  for (const token of tokens) {
    // RFC 6750, section 2.1: anything else cannot be sent as a bearer token.
    if (!/^[A-Za-z0-9._~+/-]+=*$/.test(token))
      throw new ConfigError(name, "has a character that is not allowed in a bearer token.");
    if (environment === "production" && token.length < MIN_TOKEN_CHARS)
      throw new ConfigError(name, `has a token shorter than ${MIN_TOKEN_CHARS} characters.`);
  }
  return tokens;
}

/** Read-only tokens. A token that also has full access must be a mistake, and would go unnoticed. */
export function readReadTokens(
  value: string,
  apiTokens: readonly string[],
  environment: Config["environment"],
): readonly string[] {
  const tokens = readTokens("READ_TOKENS", value, environment);
  if (tokens.some((token) => apiTokens.includes(token)))
    throw new ConfigError("READ_TOKENS", "has a token that is also in API_TOKENS.");
  return tokens;
}

/** Host names in the form that the guard compares: ASCII and lower case. */
export function readHosts(name: SettingName, value: string): readonly string[] {
  return readList(value).map((host) => {
    const url = URL.parse(`https://${host}`);
    if (url === null || url.href !== `https://${url.hostname}/` || !/^[a-z0-9_.:[\]-]+$/.test(url.hostname))
      throw new ConfigError(name, "has an invalid host name.");
    return url.hostname;
  });
}

/** Kinds of page by name, or `all`. */
export function readKinds(value: string): readonly PageKind[] {
  if (value === "all") return PAGE_KINDS;
  return readList(value).map((name) => {
    const kind = PAGE_KINDS.find((each) => each === name);
    if (kind === undefined)
      throw new ConfigError("FILED_KINDS", `must be a list of ${PAGE_KINDS.join(", ")}, or \`all\`.`);
    return kind;
  });
}

export function readSources(value: string): readonly string[] {
  const urls = value.startsWith("[") ? readJsonList(value) : readList(value);
  for (const url of urls) readHttpUrl("SOURCES", url);
  return [...new Set(urls)];
}

function readJsonList(value: string): readonly string[] {
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    throw new ConfigError("SOURCES", "starts like a JSON list but is not one.");
  }
  if (!Array.isArray(list) || list.some((item) => typeof item !== "string"))
    throw new ConfigError("SOURCES", "must be a JSON list of URLs.");
  return list;
}

export function readUserAgent(value: string): string {
  // Must be a valid header value: otherwise every fetch would throw.
  if (!/^[\x20-\x7e]{1,256}$/.test(value)) throw new ConfigError("USER_AGENT", "must be up to 256 ASCII characters.");
  return value;
}

export function readResolver(value: string): string | null {
  if (value === "") return null;
  if (!value.startsWith("https:")) throw new ConfigError("DNS_OVER_HTTPS", "must be an https URL.");
  return readHttpUrl("DNS_OVER_HTTPS", value);
}

export function readSwitch(name: SettingName, value: string): boolean {
  if (value !== "true" && value !== "false") throw new ConfigError(name, "must be `true` or `false`.");
  return value === "true";
}

export function readInteger(name: SettingName, value: string, min: number, max: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new ConfigError(name, `must be a whole number from ${min} to ${max}.`);
  return number;
}

const MAX_MINUTES = 10_080; // A week.

/** Converts the settings, in minutes, to seconds. */
export function readPace(shortest: string, longest: string): Config["crawlPace"] {
  const pace = {
    shortest: readInteger("CRAWL_SHORTEST_MINUTES", shortest, 1, MAX_MINUTES) * 60,
    longest: readInteger("CRAWL_LONGEST_MINUTES", longest, 1, MAX_MINUTES) * 60,
  };
  if (pace.longest < pace.shortest)
    throw new ConfigError("CRAWL_LONGEST_MINUTES", "must not be less than CRAWL_SHORTEST_MINUTES.");
  return pace;
}

/** Requires all S3 settings or none: a partial configuration would store in the wrong bucket. */
export function readS3(value: (name: SettingName) => string): S3Settings | null {
  const endpoint = value("S3_ENDPOINT");
  if (endpoint === "") {
    for (const name of ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
      if (value(name) !== "") throw new ConfigError(name, "is set but S3_ENDPOINT is not.");
    return null;
  }
  const required = (name: SettingName) => {
    if (value(name) === "") throw new ConfigError(name, "is required with S3_ENDPOINT.");
    return value(name);
  };
  return {
    endpoint: readHttpUrl("S3_ENDPOINT", endpoint),
    bucket: required("S3_BUCKET"),
    region: value("S3_REGION"),
    accessKeyId: required("S3_ACCESS_KEY_ID"),
    secretAccessKey: required("S3_SECRET_ACCESS_KEY"),
  };
}

export function readHttpUrl(name: SettingName, value: string): string {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new ConfigError(name, "has an invalid URL.");
  if (url.username !== "" || url.password !== "") throw new ConfigError(name, "has a URL with credentials.");
  return value;
}
