/** Who reads a setting. The worker reads all of them; the command line reads `everywhere`, and `s3` for an s3:// bucket. */
export type SettingScope = "everywhere" | "worker" | "s3";

/**
 * Every setting, with its default (`""`: none), its scope and what it does. `.dev.vars.example` and docs/settings.md are
 * written from this table: `UPDATE_DOCS=1 npx vitest run --project node tests/config`.
 */
export const SETTINGS = {
  ENVIRONMENT: {
    default: "production",
    scope: "everywhere",
    about: "`development` lets the worker run without a token, for requests to a loopback address only.",
  },
  API_TOKENS: {
    default: "",
    scope: "worker",
    about:
      "Tokens for the API and the pages, comma-separated, 16 characters or more each. Without one, a deployed worker refuses every request.",
  },
  READ_TOKENS: {
    default: "",
    scope: "worker",
    about:
      "Tokens that may read and change nothing, such as for feed readers, comma-separated, 16 characters or more each.",
  },
  SERVICE_HOSTS: {
    default: "",
    scope: "worker",
    about: "Host names of the service itself, comma-separated. They are never fetched.",
  },
  DEVELOPMENT_ALLOWED_HOSTS: {
    default: "",
    scope: "everywhere",
    about:
      "`host:port` pairs, comma-separated, that may be fetched although they are not public. Refused outside development; with it the worker answers on loopback addresses only.",
  },
  SOURCES: {
    default: "",
    scope: "worker",
    about:
      "Feeds, sitemaps and section pages to crawl from the start: URLs separated by white space or commas, or a JSON list. More are added while the service runs.",
  },
  USER_AGENT: {
    default: "cuttings/0.1",
    scope: "everywhere",
    about: "User-Agent of every request, matched in robots.txt too. Add a URL where you can be reached.",
  },
  OBEY_ROBOTS: {
    default: "true",
    scope: "everywhere",
    about: "Whether robots.txt is obeyed: what may be fetched, and Crawl-delay.",
  },
  HOST_DELAY_SECONDS: {
    default: "3",
    scope: "everywhere",
    about:
      "Minimum delay between two requests to a host. A slow host gets up to ten times as long. With 0, only what the host asks for (Crawl-delay, Retry-After) delays requests.",
  },
  DNS_OVER_HTTPS: {
    default: "",
    scope: "worker",
    about:
      "URL of a DNS-over-HTTPS resolver (JSON). Hosts are resolved before they are fetched, and private addresses refused, at two requests more for each hop.",
  },
  STORE_MARKDOWN: {
    default: "false",
    scope: "everywhere",
    about: "Whether an `article.md` is stored beside each `article.json`, for who reads files: $5 a million articles.",
  },
  FILED_KINDS: {
    default: "article, documentation, forum",
    scope: "everywhere",
    about:
      "Kinds of page that are stored, comma-separated: `article`, `forum`, `product`, `listing`, `collection`, `documentation`, `service`, or `all`. Pages of other kinds are stored only where their kind is not certain.",
  },
  CRAWL_ENTRIES_PER_SOURCE: {
    default: "200",
    scope: "everywhere",
    about: "How many of its newest entries are checked each time a source is polled.",
  },
  CRAWL_SHORTEST_MINUTES: {
    default: "15",
    scope: "everywhere",
    about: "Shortest time between two polls of a source, reached when it often has something new.",
  },
  CRAWL_LONGEST_MINUTES: {
    default: "1440",
    scope: "everywhere",
    about: "Longest time between two polls of a source, reached when it has nothing new or fails.",
  },
  RETRY_FAILED_AFTER_HOURS: {
    default: "24",
    scope: "everywhere",
    about: "Hours before the crawl retries a URL that failed.",
  },
  RETENTION_DAYS: {
    default: "0",
    scope: "worker",
    about: "Days after which an article is deleted, counted from when it was first seen. 0: articles stay.",
  },
  WEBHOOKS: {
    default: "",
    scope: "worker",
    about: "URLs that receive webhooks for articles that are stored, updated or failed, comma-separated.",
  },
  WEBHOOK_SECRETS: {
    default: "",
    scope: "worker",
    about: "Standard Webhooks secrets (`whsec_…`), comma-separated, the newest first. Required with WEBHOOKS.",
  },
  S3_ENDPOINT: { default: "", scope: "s3", about: "URL of an S3 service to store in, instead of the R2 bucket." },
  S3_BUCKET: { default: "", scope: "s3", about: "Name of the bucket. Required with S3_ENDPOINT." },
  S3_REGION: { default: "auto", scope: "s3", about: "Region for the signature of requests. R2 takes `auto`." },
  S3_ACCESS_KEY_ID: { default: "", scope: "s3", about: "Required with S3_ENDPOINT." },
  S3_SECRET_ACCESS_KEY: { default: "", scope: "s3", about: "Required with S3_ENDPOINT." },
} as const satisfies Readonly<
  Record<string, { readonly default: string; readonly scope: SettingScope; readonly about: string }>
>;

export type SettingName = keyof typeof SETTINGS;

/** The settings of a scope, from an environment that has other variables too. */
export function settingsIn(
  env: Readonly<Record<string, string | undefined>>,
  scope: SettingScope,
): Partial<Record<SettingName, string | undefined>> {
  const names = (Object.keys(SETTINGS) as SettingName[]).filter((name) => SETTINGS[name].scope === scope);
  return Object.fromEntries(names.map((name) => [name, env[name]]));
}

/** A setting that cannot be used. The message names the setting and never its value, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  readonly setting: SettingName;

  constructor(setting: SettingName, problem: string) {
    super(`${setting} ${problem}`);
    this.setting = setting;
  }
}
