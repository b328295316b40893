/**
 * Where a setting applies. The worker reads all settings but those of `commands`; the command line reads `everywhere` and
 * `commands`, and `s3` for an s3:// bucket.
 */
export type SettingScope = "everywhere" | "worker" | "commands" | "s3";

/**
 * Every setting, with its default (`""`: none), scope and description. `.dev.vars.example` and docs/settings.md are
 * generated from this table: `UPDATE_DOCS=1 npx vitest run --project node tests/config`.
 */
export const SETTINGS = {
  ENVIRONMENT: {
    default: "production",
    scope: "everywhere",
    about: "`development` allows running without a token, for requests to a loopback address only.",
  },
  API_TOKENS: {
    default: "",
    scope: "worker",
    about:
      "Tokens with full access to the API and the pages, comma-separated, at least 16 characters each. Without one, a deployed worker refuses every request.",
  },
  READ_TOKENS: {
    default: "",
    scope: "worker",
    about: "Read-only tokens, for example for feed readers, comma-separated, at least 16 characters each.",
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
      "Non-public `host:port` pairs that may be fetched, comma-separated. Development only; the worker then accepts only requests to loopback addresses.",
  },
  SOURCES: {
    default: "",
    scope: "worker",
    about:
      "Initial feeds, sitemaps and section pages to crawl: URLs separated by white space or commas, or a JSON list. More can be added at run time.",
  },
  USER_AGENT: {
    default: "cuttings/0.2",
    scope: "everywhere",
    about: "User-Agent of every request, also matched in robots.txt. Add a contact URL.",
  },
  OBEY_ROBOTS: {
    default: "true",
    scope: "everywhere",
    about: "Whether to obey robots.txt, including Crawl-delay.",
  },
  READ_TDMREP: {
    default: "true",
    scope: "everywhere",
    about:
      "Whether to fetch a host's reservation of text and data mining, `/.well-known/tdmrep.json`, whenever its robots.txt is fetched: one more request per host and day (docs/rights.md).",
  },
  HOST_DELAY_SECONDS: {
    default: "3",
    scope: "everywhere",
    about:
      "Minimum delay between two requests to a host, up to ten times as long for a slow host. With 0, only Crawl-delay and Retry-After delay requests.",
  },
  HOST_EVIDENCE: {
    default: "true",
    scope: "everywhere",
    about:
      "Whether lines that several articles of a host have in common are cut where the block classifier doubts them (docs/host-evidence.md).",
  },
  DNS_OVER_HTTPS: {
    default: "",
    scope: "worker",
    about:
      "URL of a DNS-over-HTTPS resolver (JSON), to refuse hosts with private addresses. Takes two more requests for each hop.",
  },
  CHROMIUM_PATH: {
    default: "",
    scope: "commands",
    about: "Chromium or Chrome for `--render` (docs/rendering.md), if it is not where systems install it.",
  },
  STORE_MARKDOWN: {
    default: "false",
    scope: "everywhere",
    about:
      "Whether to store an `article.md` next to each `article.json`, for reading the files directly. Costs $5 per million articles.",
  },
  STORE_TABLES: {
    default: "false",
    scope: "worker",
    about:
      "Whether the scheduled run stores articles as Parquet files in `tables/`, for analysis (docs/analysis.md). Costs $0.50 per million articles.",
  },
  FILED_KINDS: {
    default: "article, documentation, forum",
    scope: "everywhere",
    about:
      "Kinds of page that are stored, comma-separated: `article`, `forum`, `product`, `listing`, `collection`, `documentation`, `service`, or `all`. Pages of other kinds are stored only if their kind is uncertain.",
  },
  CRAWL_ENTRIES_PER_SOURCE: {
    default: "200",
    scope: "everywhere",
    about: "Number of newest entries that are checked in each poll of a source.",
  },
  CRAWL_SHORTEST_MINUTES: {
    default: "15",
    scope: "everywhere",
    about: "Shortest interval between polls of a source, used when it often has new entries.",
  },
  CRAWL_LONGEST_MINUTES: {
    default: "1440",
    scope: "everywhere",
    about: "Longest interval between polls of a source, used when it has no new entries or fails.",
  },
  RETRY_FAILED_AFTER_HOURS: {
    default: "24",
    scope: "everywhere",
    about: "Hours before the crawl retries a URL that failed.",
  },
  RETENTION_DAYS: {
    default: "0",
    scope: "worker",
    about: "Days after which an article is deleted, from when it was first seen. 0 for never.",
  },
  WEBHOOKS: {
    default: "",
    scope: "worker",
    about: "URLs that receive webhooks, comma-separated.",
  },
  WEBHOOK_SECRETS: {
    default: "",
    scope: "worker",
    about: "Standard Webhooks secrets (`whsec_…`), comma-separated, newest first. Required with WEBHOOKS.",
  },
  S3_ENDPOINT: { default: "", scope: "s3", about: "URL of an S3 service to use instead of the R2 bucket." },
  S3_BUCKET: {
    default: "",
    scope: "s3",
    about: "Bucket name. Required with S3_ENDPOINT; commands take it from s3://name.",
  },
  S3_REGION: { default: "auto", scope: "s3", about: "Region for request signatures; `auto` for R2." },
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

/** An invalid setting. The message names the setting but not its value, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  readonly setting: SettingName;

  constructor(setting: SettingName, problem: string) {
    super(`${setting} ${problem}`);
    this.setting = setting;
  }
}
