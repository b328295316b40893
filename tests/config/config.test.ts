import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { ConfigError } from "../../src/config/settings.ts";
import { renderDevVars, renderSettingsPage } from "./settings-docs.ts";

const { version: VERSION } = JSON.parse(readFileSync("package.json", "utf8"));
const TOKEN = "a-token-that-is-long-enough";
const S3 = {
  S3_ENDPOINT: "https://s3.example.test",
  S3_BUCKET: "articles",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "a-very-secret-secret",
};

describe("defaults", () => {
  test("with nothing set, the worker is in production, without tokens or sources, on the bound bucket", () => {
    expect(parseConfig({})).toEqual({
      environment: "production",
      apiTokens: [],
      readTokens: [],
      serviceHosts: [],
      developmentAllowedHosts: [],
      sources: [],
      userAgent: `cuttings/${/^\d+\.\d+/.exec(VERSION)}`,
      obeyRobots: true,
      readTdm: true,
      hostEvidence: true,
      retentionDays: null,
      hostDelaySeconds: 3,
      dnsOverHttps: null,
      chromiumPath: null,
      filedKinds: ["article", "documentation", "forum"],
      storeMarkdown: false,
      storeTables: false,
      crawlEntriesPerSource: 200,
      crawlPace: { shortest: 900, longest: 86_400 },
      retryFailedAfterHours: 24,
      webhooks: { endpoints: [], keys: [] },
      s3: null,
    });
  });

  test("a blank setting has its default", () => {
    expect(parseConfig({ STORE_MARKDOWN: "  ", USER_AGENT: "" })).toEqual(parseConfig({}));
  });

  test.each([
    [".dev.vars.example", renderDevVars()],
    ["docs/settings.md", renderSettingsPage()],
  ])("%s lists every setting; UPDATE_DOCS=1 writes it", (file, text) => {
    const place = new URL(`../../${file}`, import.meta.url);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(place, text);
    const cure = `${file} is out of date: UPDATE_DOCS=1 npx vitest run --project node tests/config`;
    expect(readFileSync(place, "utf8") === text, cure).toBe(true);
  });
});

test("each field of Config is read by the worker or the command line", () => {
  const sources = ["workers", "bin"].flatMap((folder) => {
    const root = new URL(`../../${folder}/`, import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
    return files.map((file) => readFileSync(new URL(file, root), "utf8"));
  });
  const all = sources.join("\n");
  const unread = Object.keys(parseConfig({})).filter((field) => !new RegExp(`\\b${field}\\b`).test(all));
  expect(unread, "Read it in workers/platform/compose.ts, or in a command.").toEqual([]);
});

describe("accepted values", () => {
  test.each([
    ["lines", "https://a.test/feed\nhttps://b.test/feed"],
    ["commas", "https://a.test/feed, https://b.test/feed"],
    ["a JSON list", `["https://a.test/feed", "https://b.test/feed"]`],
    ["a source named twice", "https://a.test/feed https://b.test/feed https://a.test/feed"],
  ])("sources as %s", (_form, SOURCES) => {
    expect(parseConfig({ SOURCES }).sources).toEqual(["https://a.test/feed", "https://b.test/feed"]);
  });

  test("several tokens", () => {
    expect(parseConfig({ API_TOKENS: `${TOKEN}, ${TOKEN}-2` }).apiTokens).toEqual([TOKEN, `${TOKEN}-2`]);
    expect(parseConfig({ READ_TOKENS: TOKEN }).readTokens).toEqual([TOKEN]);
  });

  test("hosts in any spelling", () => {
    const SERVICE_HOSTS = "Cuttings.Example, bücher.example\nwww.cuttings.example";
    const ascii = ["cuttings.example", "xn--bcher-kva.example", "www.cuttings.example"];
    expect(parseConfig({ SERVICE_HOSTS }).serviceHosts).toEqual(ascii);
  });

  test("S3, with R2's region", () => {
    expect(parseConfig(S3).s3).toEqual({
      endpoint: "https://s3.example.test",
      bucket: "articles",
      region: "auto",
      accessKeyId: "key",
      secretAccessKey: "a-very-secret-secret",
    });
  });
});

describe("refused values are reported by setting", () => {
  test.each<[string, Record<string, string>, string]>([
    ["an unknown environment", { ENVIRONMENT: "staging" }, "ENVIRONMENT"],
    ["private hosts in production", { DEVELOPMENT_ALLOWED_HOSTS: "127.0.0.1:80" }, "DEVELOPMENT_ALLOWED_HOSTS"],
    ["a short token in production", { API_TOKENS: "hunter2" }, "API_TOKENS"],
    ["a token for both reading and writing", { API_TOKENS: TOKEN, READ_TOKENS: TOKEN }, "READ_TOKENS"],
    ["a short token for reading in production", { READ_TOKENS: "hunter2" }, "READ_TOKENS"],
    ["a token that is invalid in a header", { API_TOKENS: "päßwort-päßwort-päßwort" }, "API_TOKENS"],
    ["a host with its scheme", { SERVICE_HOSTS: "https://cuttings.example" }, "SERVICE_HOSTS"],
    ["a host with a port", { SERVICE_HOSTS: "cuttings.example:8443" }, "SERVICE_HOSTS"],
    ["a host pattern", { SERVICE_HOSTS: "*.cuttings.example" }, "SERVICE_HOSTS"],
    ["a host with a path", { SERVICE_HOSTS: "cuttings.example/v1" }, "SERVICE_HOSTS"],
    ["a source that is not a URL", { SOURCES: "news.test/feed" }, "SOURCES"],
    ["a source that is a file", { SOURCES: "file:///etc/passwd" }, "SOURCES"],
    ["a source with credentials", { SOURCES: "https://me:secret@a.test/feed" }, "SOURCES"],
    ["broken JSON", { SOURCES: "[oops" }, "SOURCES"],
    ["JSON that lists no strings", { SOURCES: "[1]" }, "SOURCES"],
    ["a User-Agent of two lines", { USER_AGENT: "a\nb" }, "USER_AGENT"],
    ["a resolver without TLS", { DNS_OVER_HTTPS: "http://dns.test/query" }, "DNS_OVER_HTTPS"],
    ["an invalid boolean", { STORE_MARKDOWN: "yes" }, "STORE_MARKDOWN"],
    ["a delay in words", { HOST_DELAY_SECONDS: "three" }, "HOST_DELAY_SECONDS"],
    ["a negative number", { RETRY_FAILED_AFTER_HOURS: "-1" }, "RETRY_FAILED_AFTER_HOURS"],
    ["a fraction", { CRAWL_ENTRIES_PER_SOURCE: "1.5" }, "CRAWL_ENTRIES_PER_SOURCE"],
    ["a zero interval", { CRAWL_SHORTEST_MINUTES: "0" }, "CRAWL_SHORTEST_MINUTES"],
    ["a longest interval shorter than the shortest", { CRAWL_LONGEST_MINUTES: "10" }, "CRAWL_LONGEST_MINUTES"],
    ["webhooks without a secret", { WEBHOOKS: "https://a.test/hook" }, "WEBHOOK_SECRETS"],
    ["a webhook without TLS in production", { WEBHOOKS: "http://a.test/hook" }, "WEBHOOKS"],
    ["an invalid webhook secret", { WEBHOOK_SECRETS: "hunter2" }, "WEBHOOK_SECRETS"],
    ["S3 without its bucket", { ...S3, S3_BUCKET: "" }, "S3_BUCKET"],
    ["S3 without its secret", { ...S3, S3_SECRET_ACCESS_KEY: "" }, "S3_SECRET_ACCESS_KEY"],
    ["S3 settings without an endpoint", { ...S3, S3_ENDPOINT: "" }, "S3_BUCKET"],
  ])("%s", (_why, env, setting) => {
    const error = errorOf(() => parseConfig(env));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(new RegExp(`^${setting} `));
  });

  test("a message never shows a value", () => {
    expect(errorOf(() => parseConfig({ API_TOKENS: "hunter2" })).message).not.toContain("hunter2");
    expect(errorOf(() => parseConfig({ SOURCES: "https://me:secret@a.test/" })).message).not.toContain("secret");
  });
});

function errorOf(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("Nothing was thrown.");
}
