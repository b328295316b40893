import type { Config } from "./config-shape.ts";
import { ConfigError, SETTINGS, type SettingName } from "./settings.ts";
import {
  readHosts,
  readInteger,
  readKinds,
  readList,
  readPace,
  readReadTokens,
  readResolver,
  readS3,
  readSources,
  readSwitch,
  readTokens,
  readUserAgent,
} from "./values.ts";
import { readWebhooks } from "./webhooks.ts";

/**
 * Validates the settings. An absent or blank setting has its default.
 * @throws {ConfigError} for the first invalid setting.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: SettingName) => env[name]?.trim() || SETTINGS[name].default;

  const environment = value("ENVIRONMENT");
  if (environment !== "production" && environment !== "development")
    throw new ConfigError("ENVIRONMENT", "must be `production` or `development`.");
  const developmentAllowedHosts = readList(value("DEVELOPMENT_ALLOWED_HOSTS"));
  if (developmentAllowedHosts.length > 0 && environment !== "development")
    throw new ConfigError(
      "DEVELOPMENT_ALLOWED_HOSTS",
      "allows private addresses and requires ENVIRONMENT=development.",
    );

  const apiTokens = readTokens("API_TOKENS", value("API_TOKENS"), environment);

  return {
    environment,
    apiTokens,
    readTokens: readReadTokens(value("READ_TOKENS"), apiTokens, environment),
    serviceHosts: readHosts("SERVICE_HOSTS", value("SERVICE_HOSTS")),
    developmentAllowedHosts,
    sources: readSources(value("SOURCES")),
    userAgent: readUserAgent(value("USER_AGENT")),
    obeyRobots: readSwitch("OBEY_ROBOTS", value("OBEY_ROBOTS")),
    readTdm: readSwitch("READ_TDMREP", value("READ_TDMREP")),
    hostDelaySeconds: readInteger("HOST_DELAY_SECONDS", value("HOST_DELAY_SECONDS"), 0, 300),
    hostEvidence: readSwitch("HOST_EVIDENCE", value("HOST_EVIDENCE")),
    dnsOverHttps: readResolver(value("DNS_OVER_HTTPS")),
    chromiumPath: value("CHROMIUM_PATH") || null,
    filedKinds: readKinds(value("FILED_KINDS")),
    storeMarkdown: readSwitch("STORE_MARKDOWN", value("STORE_MARKDOWN")),
    storeTables: readSwitch("STORE_TABLES", value("STORE_TABLES")),
    crawlEntriesPerSource: readInteger("CRAWL_ENTRIES_PER_SOURCE", value("CRAWL_ENTRIES_PER_SOURCE"), 1, 1_000),
    crawlPace: readPace(value("CRAWL_SHORTEST_MINUTES"), value("CRAWL_LONGEST_MINUTES")),
    retryFailedAfterHours: readInteger("RETRY_FAILED_AFTER_HOURS", value("RETRY_FAILED_AFTER_HOURS"), 0, 8_760),
    retentionDays: readInteger("RETENTION_DAYS", value("RETENTION_DAYS"), 0, 36_500) || null,
    webhooks: readWebhooks(value("WEBHOOKS"), value("WEBHOOK_SECRETS"), environment),
    s3: readS3(value),
  };
}
