import type { PageKind } from "../article.ts";

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
  /** They may do everything. */
  readonly apiTokens: readonly string[];
  /** They may read. */
  readonly readTokens: readonly string[];
  /** Names of the service itself, which it does not fetch. */
  readonly serviceHosts: readonly string[];
  readonly developmentAllowedHosts: readonly string[];
  readonly sources: readonly string[];
  readonly userAgent: string;
  readonly obeyRobots: boolean;
  /** Minimum delay between two requests to a host. */
  readonly hostDelaySeconds: number;
  /** URL of a resolver; `null`: hosts are not looked up before they are fetched. */
  readonly dnsOverHttps: string | null;
  readonly storeMarkdown: boolean;
  /** The kinds of page that are filed. */
  readonly filedKinds: readonly PageKind[];
  readonly crawlEntriesPerSource: number;
  /** Seconds from one poll of a source to the next. */
  readonly crawlPace: { readonly shortest: number; readonly longest: number };
  readonly retryFailedAfterHours: number;
  /** Days after which articles are deleted; `null`: they stay. */
  readonly retentionDays: number | null;
  readonly webhooks: WebhookSettings;
  /** `null`: the R2 bucket that is bound to the worker. */
  readonly s3: S3Settings | null;
}
