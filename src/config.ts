import type { PageKind } from "./article.ts";
import { ConfigError, SETTINGS, type SettingName } from "./config/settings.ts";
import {
  readHosts,
  readKinds,
  readList,
  readPace,
  readResolver,
  readS3,
  readSources,
  readSwitch,
  readTokens,
  readUserAgent,
  readWhole,
} from "./config/values.ts";
import { readWebhooks } from "./config/webhooks.ts";

/** Where articles go when it is not the bucket that is bound to the worker. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Who is told of what happens. */
export interface WebhookSettings {
  readonly endpoints: readonly string[];
  /** The first signs for the newest secret. */
  readonly keys: readonly Uint8Array[];
}

export interface Config {
  readonly environment: "production" | "development";
  readonly apiTokens: readonly string[];
  /** Names of the service itself, which it does not fetch. */
  readonly serviceHosts: readonly string[];
  readonly developmentAllowedHosts: readonly string[];
  readonly sources: readonly string[];
  readonly userAgent: string;
  readonly obeyRobots: boolean;
  /** Least rest of a host between two requests. */
  readonly hostDelaySeconds: number;
  /** URL of a resolver; `null`: hosts are not looked up before they are fetched. */
  readonly dnsOverHttps: string | null;
  readonly storeMarkdown: boolean;
  /** The kinds of page that are filed. */
  readonly filedKinds: readonly PageKind[];
  readonly crawlEntriesPerSource: number;
  /** Seconds from one reading of a source to the next. */
  readonly crawlPace: { readonly shortest: number; readonly longest: number };
  readonly retryFailedAfterHours: number;
  readonly webhooks: WebhookSettings;
  /** `null`: the R2 bucket that is bound to the worker. */
  readonly s3: S3Settings | null;
}

/**
 * Strings in, a checked configuration out. A setting that is absent or blank has its default.
 * @throws {ConfigError} naming the first setting that cannot be used.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: SettingName) => env[name]?.trim() || SETTINGS[name].default;

  const environment = value("ENVIRONMENT");
  if (environment !== "production" && environment !== "development")
    throw new ConfigError("ENVIRONMENT", "must be `production` or `development`.");
  const developmentAllowedHosts = readList(value("DEVELOPMENT_ALLOWED_HOSTS"));
  if (developmentAllowedHosts.length > 0 && environment !== "development")
    throw new ConfigError("DEVELOPMENT_ALLOWED_HOSTS", "opens private addresses: it needs ENVIRONMENT=development.");

  return {
    environment,
    apiTokens: readTokens(value("API_TOKENS"), environment),
    serviceHosts: readHosts("SERVICE_HOSTS", value("SERVICE_HOSTS")),
    developmentAllowedHosts,
    sources: readSources(value("SOURCES")),
    userAgent: readUserAgent(value("USER_AGENT")),
    obeyRobots: readSwitch("OBEY_ROBOTS", value("OBEY_ROBOTS")),
    hostDelaySeconds: readWhole("HOST_DELAY_SECONDS", value("HOST_DELAY_SECONDS"), 0, 300),
    dnsOverHttps: readResolver(value("DNS_OVER_HTTPS")),
    filedKinds: readKinds(value("FILED_KINDS")),
    storeMarkdown: readSwitch("STORE_MARKDOWN", value("STORE_MARKDOWN")),
    crawlEntriesPerSource: readWhole("CRAWL_ENTRIES_PER_SOURCE", value("CRAWL_ENTRIES_PER_SOURCE"), 1, 1_000),
    crawlPace: readPace(value("CRAWL_SHORTEST_MINUTES"), value("CRAWL_LONGEST_MINUTES")),
    retryFailedAfterHours: readWhole("RETRY_FAILED_AFTER_HOURS", value("RETRY_FAILED_AFTER_HOURS"), 0, 8_760),
    webhooks: readWebhooks(value("WEBHOOKS"), value("WEBHOOK_SECRETS"), environment),
    s3: readS3(value),
  };
}
