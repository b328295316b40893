import type { PageKind } from "../article.ts";

/** Where articles are stored if not in the R2 bucket bound to the worker. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The subscribers of events. */
export interface WebhookSettings {
  readonly endpoints: readonly string[];
  /** The first is of the newest secret. */
  readonly keys: readonly Uint8Array[];
}

export interface Config {
  readonly environment: "production" | "development";
  /** For reading and writing. */
  readonly apiTokens: readonly string[];
  /** For reading only. */
  readonly readTokens: readonly string[];
  /** Host names of the service itself, which it does not fetch. */
  readonly serviceHosts: readonly string[];
  readonly developmentAllowedHosts: readonly string[];
  readonly sources: readonly string[];
  readonly userAgent: string;
  readonly obeyRobots: boolean;
  readonly readTdm: boolean;
  /** Minimum delay between two requests to a host. */
  readonly hostDelaySeconds: number;
  /** Whether extraction uses evidence of a host's other articles. */
  readonly hostEvidence: boolean;
  /** URL of a resolver; `null`: hosts are not resolved before they are fetched. */
  readonly dnsOverHttps: string | null;
  /** Executable of the browser for the command line; `null`: an installed one. */
  readonly chromiumPath: string | null;
  readonly storeMarkdown: boolean;
  /** Whether the scheduled run keeps the table of articles up to date. */
  readonly storeTables: boolean;
  /** The kinds of page that are stored. */
  readonly filedKinds: readonly PageKind[];
  readonly crawlEntriesPerSource: number;
  /** Bounds of the poll interval, in seconds. */
  readonly crawlPace: { readonly shortest: number; readonly longest: number };
  readonly retryFailedAfterHours: number;
  /** Days after which articles are deleted; `null`: never. */
  readonly retentionDays: number | null;
  readonly webhooks: WebhookSettings;
  /** `null`: the R2 bucket bound to the worker. */
  readonly s3: S3Settings | null;
}
