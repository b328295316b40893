/** Every setting, with its default (`""`: none) and what it does. `.dev.vars.example` and the README list the same. */
export const SETTINGS = {
  ENVIRONMENT: {
    default: "production",
    about: "`development` lets the worker run without a token, for requests to a loopback address only.",
  },
  API_TOKENS: {
    default: "",
    about: "Tokens that open the API and the pages, apart by commas. Without one, a deployed worker answers nobody.",
  },
  SERVICE_HOSTS: {
    default: "",
    about: "Names that the worker is reached by, apart by commas: none of them is fetched, whatever asks for it.",
  },
  DEVELOPMENT_ALLOWED_HOSTS: {
    default: "",
    about: "`host:port` pairs, apart by commas, that may be fetched although they are not public. Development only.",
  },
  SOURCES: {
    default: "",
    about: "Feeds, sitemaps and section pages to crawl: URLs apart by white space or commas, or a JSON list.",
  },
  USER_AGENT: { default: "cuttings/0.1", about: "Who asks for the pages. Add a URL where you can be reached." },
  OBEY_ROBOTS: { default: "true", about: "Whether robots.txt decides what may be fetched, and how often." },
  HOST_DELAY_SECONDS: {
    default: "3",
    about:
      "Least rest of a host between two requests, the measure of longer rests. 0: it rests only when it asks for it.",
  },
  DNS_OVER_HTTPS: {
    default: "",
    about: "URL of a resolver that is asked for the addresses of a host before it is fetched: two requests more a hop.",
  },
  STORE_MARKDOWN: { default: "true", about: "Whether an `article.md` is stored beside each `article.json`." },
  FILED_KINDS: {
    default: "article, documentation, forum",
    about:
      "Kinds of page that are filed, apart by commas: article, forum, product, listing, collection, documentation, service, or `all`. Of the others, what is not surely another kind.",
  },
  CRAWL_ENTRIES_PER_SOURCE: {
    default: "200",
    about: "Newest entries of a source that one turn of the crawl looks at.",
  },
  CRAWL_SHORTEST_MINUTES: { default: "15", about: "Between two readings of a source that often has something new." },
  CRAWL_LONGEST_MINUTES: { default: "1440", about: "Between two readings of a source that has nothing new, or fails." },
  RETRY_FAILED_AFTER_HOURS: { default: "24", about: "Hours before the crawl tries a URL again that has failed." },
  RETENTION_DAYS: {
    default: "0",
    about: "Days after which an article is deleted, counted from when it was first seen. 0: articles stay.",
  },
  WEBHOOKS: { default: "", about: "URLs that are told of what is stored, updated and failed, apart by commas." },
  WEBHOOK_SECRETS: {
    default: "",
    about: "Standard Webhooks secrets (`whsec_…`), apart by commas, the newest first. Required with WEBHOOKS.",
  },
  S3_ENDPOINT: { default: "", about: "URL of an S3 service to store in, instead of the bound R2 bucket." },
  S3_BUCKET: { default: "", about: "Name of the bucket. Required with S3_ENDPOINT." },
  S3_REGION: { default: "auto", about: "Region that requests are signed for. R2 takes `auto`." },
  S3_ACCESS_KEY_ID: { default: "", about: "Required with S3_ENDPOINT." },
  S3_SECRET_ACCESS_KEY: { default: "", about: "Required with S3_ENDPOINT." },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** A setting that cannot be used. The message names the setting and never its value, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  readonly setting: SettingName;

  constructor(setting: SettingName, problem: string) {
    super(`${setting} ${problem}`);
    this.setting = setting;
  }
}
