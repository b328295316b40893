import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandConfig, s3Settings } from "../../bin/ports/command-config.ts";
import { parseConfig } from "../../src/config/config.ts";
import type { Config } from "../../src/config/config-shape.ts";
import { SETTINGS, type SettingName } from "../../src/config/settings.ts";

/** A value other than the default. A new setting does not compile until it has one. */
const SAMPLES: Readonly<Record<SettingName, string>> = {
  ENVIRONMENT: "production",
  API_TOKENS: "a-token-that-is-long-enough",
  READ_TOKENS: "a-token-that-only-reads",
  SERVICE_HOSTS: "cuttings.test",
  DEVELOPMENT_ALLOWED_HOSTS: "127.0.0.1:8080",
  SOURCES: "https://news.test/feed",
  USER_AGENT: "archive/1.0",
  OBEY_ROBOTS: "false",
  READ_TDMREP: "false",
  HOST_EVIDENCE: "false",
  HOST_DELAY_SECONDS: "7",
  DNS_OVER_HTTPS: "https://dns.test/query",
  CHROMIUM_PATH: "/opt/chromium",
  STORE_MARKDOWN: "true",
  STORE_TABLES: "true",
  FILED_KINDS: "all",
  CRAWL_ENTRIES_PER_SOURCE: "17",
  CRAWL_SHORTEST_MINUTES: "20",
  CRAWL_LONGEST_MINUTES: "2880",
  RETRY_FAILED_AFTER_HOURS: "5",
  RETENTION_DAYS: "30",
  WEBHOOKS: "https://hooks.test/",
  WEBHOOK_SECRETS: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  S3_ENDPOINT: "https://s3.test",
  S3_BUCKET: "articles",
  S3_REGION: "eu-west-1",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
};
const NAMES = Object.keys(SETTINGS) as SettingName[];
const S3 = Object.fromEntries(NAMES.filter((name) => name.startsWith("S3_")).map((name) => [name, SAMPLES[name]]));
/** Settings without which others are refused. */
const BASE = { ENVIRONMENT: "development", WEBHOOK_SECRETS: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", ...S3 };

describe("the configuration of a command", () => {
  test.each(NAMES)("%s reaches it according to its scope", (name) => {
    const isChanged = !sameConfig(commandConfig({ ...BASE, [name]: SAMPLES[name] }), commandConfig(BASE));
    expect(isChanged).toBe(isForCommands(name));
  });

  test("every field that commands read comes from settings in their scope", () => {
    const outside = NAMES.filter((name) => !isForCommands(name)).flatMap(fieldsOf);
    expect(fieldsReadByCommands().filter((field) => outside.includes(field))).toEqual([]);
  });

  test("every setting in their scope is read by a command", () => {
    const read = fieldsReadByCommands();
    // ENVIRONMENT only permits DEVELOPMENT_ALLOWED_HOSTS.
    const inside = NAMES.filter((name) => name !== "ENVIRONMENT" && isForCommands(name));
    expect(inside.filter((name) => !fieldsOf(name).some((field) => read.includes(field)))).toEqual([]);
  });

  test("no other file of the command line parses settings", () => {
    const others = commandFiles().filter(([file]) => file !== "ports/command-config.ts");
    expect(others.filter(([, text]) => /\bparseConfig\b/.test(text)).map(([file]) => file)).toEqual([]);
  });

  test("an invalid setting is named", () => {
    expect(() => commandConfig({ FILED_KINDS: "poem" })).toThrow("FILED_KINDS");
  });
});

describe("the settings of an s3:// bucket", () => {
  test("are those of its scope, with the name from the command line", () => {
    expect(s3Settings("named", S3)).toEqual({
      endpoint: "https://s3.test",
      bucket: "named",
      region: "eu-west-1",
      accessKeyId: "key",
      secretAccessKey: "secret",
    });
  });

  test("missing ones are named", () => {
    expect(() => s3Settings("named", {})).toThrow("s3:// needs S3_ENDPOINT");
    expect(() => s3Settings("named", { S3_ENDPOINT: "https://s3.test" })).toThrow("S3_ACCESS_KEY_ID");
  });
});

function isForCommands(name: SettingName): boolean {
  return SETTINGS[name].scope === "everywhere" || SETTINGS[name].scope === "commands";
}

/** The fields of Config that depend on a setting. */
function fieldsOf(name: SettingName): readonly string[] {
  const [before, after] = [parseConfig(BASE), parseConfig({ ...BASE, [name]: SAMPLES[name] })];
  const fields = Object.keys(before) as (keyof Config)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Found in the source: `const { field, … } = commandConfig()` and `commandConfig().field`. */
function fieldsReadByCommands(): readonly string[] {
  return commandFiles().flatMap(([, text]) => [
    ...[...text.matchAll(/\{([^{}]*)\} = commandConfig\(\)/g)].flatMap(([, names = ""]) => names.match(/\w+/g) ?? []),
    ...[...text.matchAll(/commandConfig\(\)\.(\w+)/g)].map(([, name = ""]) => name),
  ]);
}

function commandFiles(): readonly (readonly [file: string, text: string])[] {
  const root = new URL("../../bin/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => [file, readFileSync(new URL(file, root), "utf8")]);
}

function sameConfig(a: Config, b: Config): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
